import { setTimeout as delay } from 'node:timers/promises';

/** One who does not answer keeps others for so long at most. */
const PATIENCE_MS = 50;

/**
 * Gathers what is given while something is under way, and hands it over when that is answered, at most so many at once (ADR 0157). What
 * is given while nothing is under way is handed over at the end of the turn of the event loop: what is given alone goes alone, at once.
 * `handOver` resolves when the first of its items is answered. What takes longer than the patience keeps nobody any more.
 */
export function createGathering<Item>(
  most: number,
  handOver: (items: readonly Item[]) => Promise<unknown>,
  patienceMs = PATIENCE_MS,
): (item: Item) => void {
  let gathered: Item[] = [];
  let isUnderWay = false;
  let isTurnAwaited = false;

  function look(): void {
    if (isUnderWay || isTurnAwaited || gathered.length === 0) return;
    isTurnAwaited = true;
    setImmediate(() => {
      isTurnAwaited = false;
      const items = gathered.slice(0, most);
      gathered = gathered.slice(most);
      isUnderWay = true;
      void firstOf(handOver(items), patienceMs).then(() => {
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

/** Resolves when it is over, however it ends, and after that time at the latest. */
async function firstOf(work: Promise<unknown>, patienceMs: number): Promise<void> {
  const over = new AbortController();
  const patience = delay(patienceMs, undefined, { signal: over.signal });
  await Promise.race([work, patience]).catch(() => undefined);
  over.abort();
  await patience.catch(() => undefined);
}
