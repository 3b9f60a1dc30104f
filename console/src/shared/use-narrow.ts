import { useEffect, useState } from 'react';

/** As a phone is, or a screen on which the text is twice as large. */
const NARROW = matchMedia('(max-width: 40rem)');

/** Whether what stands side by side is to stand below one another. */
export function useNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(NARROW.matches);
  useEffect(() => {
    const change = (): void => setIsNarrow(NARROW.matches);
    NARROW.addEventListener('change', change);
    return () => NARROW.removeEventListener('change', change);
  }, []);
  return isNarrow;
}
