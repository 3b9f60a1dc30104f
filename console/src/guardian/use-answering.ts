import { useState } from 'react';
import type { Fault } from '../api/faults';
import type { TextKey } from '../texts/texts';

/** What came of an answer that a guardian gave. */
interface Answered {
  readonly done: unknown;
  readonly faults: readonly Fault[];
}

/** Does one thing at a time, and says what came of it. */
export function useAnswering(again: () => void) {
  const [said, setSaid] = useState<TextKey | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const answer = async (id: string, doIt: () => Promise<Answered>, onDone: TextKey): Promise<void> => {
    setBusy(id);
    setSaid(null);
    const { done, faults: refused } = await doIt();
    setBusy(null);
    setFaults(refused);
    if (done !== null) setSaid(onDone);
    // Beside what was refused stands how it is by now: somebody may have answered it, or taken it back.
    again();
  };
  return { said, faults, busy, answer };
}
