interface World {
  stop(): Promise<void>;
}

let areKept = false;
const kept = new Map<string, Promise<World>>();

/** From now on worlds that are shared outlive the file that begins them, until the last test of the process has ended. */
export function keepWorlds(): void {
  areKept = true;
  afterAll(async () => {
    await Promise.all([...kept.values()].map(async (world) => (await world).stop()));
    kept.clear();
  });
}

/**
 * The world of that name, where several files run together: begun by the first that asks, and stopped by none of them. Where a file runs
 * by itself, a world of its own. For files whose tests look at nothing but what they have made themselves.
 */
export async function sharedWorld<W extends World>(name: string, start: () => Promise<W>): Promise<W> {
  if (!areKept) return start();
  const begun = (kept.get(name) ?? start()) as Promise<W>;
  kept.set(name, begun);
  return { ...(await begun), stop: () => Promise.resolve() };
}
