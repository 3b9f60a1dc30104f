import { setTimeout as delay } from 'node:timers/promises';

/** One who does not answer keeps others for so long at most. */
const PATIENCE_MS = 50;

/**
 * Gathers what is given while something is under way, and hands all of it over when the first of that is answered, in pieces of at most so
 * many (ADR 0157). What is given while nothing is under way is handed over at the end of the turn of the event loop: what is given alone
 * goes alone, at once. `handOver` resolves when the first of its items is answered. What takes longer than the patience keeps nobody any
 * more.
 */
export function createGathering<Item>(
  most: number,
  handOver: (items: readonly Item[]) => Promise<unknown>,
  patienceMs = PATIENCE_MS,
): (item: Item) => void {
  let gathered: Item[] = [];
  let isUnderWay = false;
  let isTurnAwaited = false;

  function handOverAll(): Promise<unknown> {
    const all = gathered;
    gathered = [];
    const pieces = Array.from({ length: Math.ceil(all.length / most) }, async (_, n) =>
      handOver(all.slice(n * most, (n + 1) * most)),
    );
    return Promise.race(pieces.map((piece) => piece.catch(() => undefined)));
  }

  function look(): void {
    if (isUnderWay || isTurnAwaited || gathered.length === 0) return;
    isTurnAwaited = true;
    setImmediate(() => {
      isTurnAwaited = false;
      isUnderWay = true;
      void within(patienceMs, handOverAll()).then(() => {
        isUnderWay = false;
        look();
      });
    });
  }

  return (item) => {
    gathered.push(item);
    look();
  };
}

/** Resolves when it is over, and after that time at the latest. */
async function within(patienceMs: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const patience = delay(patienceMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  await Promise.race([work, patience]);
  over.abort();
}
