import { useCallback, useEffect, useState } from 'react';
import { fetchLogKey } from './log-key';

/** The key of the log, or that it is on its way or away, and how it is asked for again. */
export function useLogKey() {
  const [key, setKey] = useState<string | 'loading' | 'away'>('loading');
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isGone = false;
    setKey('loading');
    const take = (found: string): void => void (isGone || setKey(found));
    fetchLogKey().then(take, () => take('away'));
    return () => {
      isGone = true;
    };
  }, [round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { key, again };
}
