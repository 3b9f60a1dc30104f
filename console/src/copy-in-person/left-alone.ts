/** So long a copy is shown where nobody does anything, in milliseconds; the last minute of it asks whether somebody reads. */
export const LEFT_ALONE_MS = 5 * 60_000;
export const ASKED_MS = 60_000;

/** Whether somebody reads: is here, is asked whether they are, or is gone. */
export type Reader = 'here' | 'asked' | 'gone';

/** What is to be thought of whoever stirred last at `stirredAt`, by the clock: a machine that slept meanwhile counts no seconds. */
export function readerAt(stirredAt: number, now: number): Reader {
  const alone = now - stirredAt;
  if (alone >= LEFT_ALONE_MS) return 'gone';
  return alone >= LEFT_ALONE_MS - ASKED_MS ? 'asked' : 'here';
}
