import type { KnownHolder } from '@brobygger/domain';

/** What the registry said of who holds a token, and when, in milliseconds since 1970. */
export interface Heard {
  readonly known: KnownHolder;
  readonly at: number;
}

/** What the registry said last of each holder, by a digest of the holder. */
export interface HeardHolders {
  find(key: string): Heard | undefined | Promise<Heard | undefined>;
  /** `null`: it said that it knows nobody of the kind. */
  keep(key: string, heard: Heard | null): void;
}

/** What this process keeps of it itself. */
export interface OwnHeardHolders extends HeardHolders {
  find(key: string): Heard | undefined;
}

const MOST = 10_000;

/** Bounded in size: the one of whom was heard longest ago is forgotten first. */
export function createHeardHolders(): OwnHeardHolders {
  const heard = new Map<string, Heard>();
  return {
    find: (key) => heard.get(key),
    keep(key, said) {
      heard.delete(key);
      if (said !== null) heard.set(key, said);
      const [oldest] = heard.keys();
      if (heard.size > MOST && oldest !== undefined) heard.delete(oldest);
    },
  };
}
