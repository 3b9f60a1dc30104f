/** So long after a thing was done, the same once more is still the same press: nobody means it twice, and the page may not show it yet. */
const SAME_PRESS_MS = 1000;

/** What a press waits for beside the answer. */
export interface Pace {
  /** Resolves when the page has had time to show what came of it. */
  readonly shown: () => Promise<void>;
  readonly after: (milliseconds: number) => Promise<void>;
}

interface Ended {
  /** What came of it, or `null` where it was refused. */
  readonly done: unknown;
}

/**
 * Does what is pressed several times once, and tells each press what came of it. It waits for nothing to be drawn: a second press may come
 * before a button is shown as busy, or after the answer and before that is shown. Where another thing is done between two presses of one,
 * as where it is undone, they are two. What was refused is pressed anew as soon as the refusal is shown.
 */
export function pressedOnce(pace: Pace) {
  const begun = new Map<string, Promise<Ended>>();
  const done = new Set<string>();
  const forget = (key: string, of: Promise<Ended>): void => {
    if (begun.get(key) !== of) return;
    begun.delete(key);
    done.delete(key);
  };
  return <Result extends Ended>(key: string, deed: () => Promise<Result>): Promise<Result> => {
    const before = begun.get(key);
    if (before !== undefined) return before as Promise<Result>;
    for (const other of done) begun.delete(other);
    done.clear();
    const mine = deed();
    begun.set(key, mine);
    void mine
      .then(
        async (ended) => {
          if (ended.done === null) return;
          done.add(key);
          await pace.after(SAME_PRESS_MS);
        },
        () => undefined,
      )
      .then(pace.shown)
      .then(() => forget(key, mine));
    return mine;
  };
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As the browser draws: what is rendered between two frames is shown by the second. */
export const PACE_OF_BROWSER: Pace = {
  shown: async () => {
    await nextFrame();
    await nextFrame();
    await after(0);
  },
  after,
};
