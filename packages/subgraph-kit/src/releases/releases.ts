import { newId, type DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Scope } from '../disclosure/want';
import { messagesOf, type CountMessage, type RequestReleases } from './count-message';

/** Counts what leaves in the answer to one request. */
export interface RequestCount {
  /** Data of the category of the youth leaves in the answer. */
  note(youthId: string, category: DataCategory, scope: Scope): void;
}

/** Counts what a process releases, in memory, and tells it together a few seconds later, or sooner where it is much. */
export interface Releases {
  of(hop: Pick<Hop, 'requestId' | 'traceparent'>, at: Date): RequestCount;
  /** Tells what was counted. What could not be told is told again, under the same numbers, with what comes next. */
  tell(): Promise<void>;
  /** Tells what was counted for the last time. */
  stop(): Promise<void>;
}

/** Where nobody compares, nothing is counted. */
export const NO_RELEASES: Releases = {
  of: () => ({ note: () => undefined }),
  tell: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

const TELL_EVERY_MS = 5000;

/** Once so many requests are counted, they are told before their time: to tell thousands at once keeps who waits. */
const MANY_REQUESTS = 200;

/** So many of them, the youngest, are left: they may still be answered, and would be told in two. */
const YOUNGEST = 100;

/** So many youths × categories are kept at most; what comes beyond is not counted, and raises no alarm. */
const MOST_KEPT = 50_000;

/** Makes the counting of a process. `keep` commits messages, or rejects and is given the same ones again. */
export function createReleases(deps: {
  readonly keep: (messages: readonly CountMessage[]) => Promise<void>;
  readonly onFailure: (cause: unknown) => void;
  readonly everyMs?: number;
  readonly mostKept?: number;
}): Releases {
  const { keep, onFailure, everyMs = TELL_EVERY_MS, mostKept = MOST_KEPT } = deps;
  const processId = newId();
  let told = 0;
  let kept = 0;
  const open = new Set<OpenCount>();
  let untold: readonly CountMessage[] = [];
  /** A telling is under way, or what could not be told waits for its time. */
  let isBehind = false;
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();

  function of(hop: Pick<Hop, 'requestId' | 'traceparent'>, at: Date): RequestCount {
    let count = openCount(hop, at);
    return {
      note(youthId, category, scope) {
        // What was gathered is being told: what leaves after it is counted by itself.
        if (count.isGathered) count = openCount(hop, at);
        const youths = count.categories.get(category);
        const isOwn = scope === 'OWN_ORGANISATION';
        const known = youths?.get(youthId);
        if (known === true || known === isOwn) return;
        if (known === undefined && kept >= mostKept) return;
        if (known === undefined) kept += 1;
        if (youths === undefined) count.categories.set(category, new Map([[youthId, isOwn]]));
        else youths.set(youthId, isOwn);
        open.add(count);
        tellLater();
        if (open.size >= MANY_REQUESTS && !isBehind) void tell(YOUNGEST);
      },
    };
  }

  const tellLater = (): void => void (timer ??= setTimeout(() => void tell(), everyMs).unref());

  /** What is open now but for so many of the youngest, as messages behind those that could not be told. */
  function gather(left: number): void {
    const gathered = [...open].slice(0, Math.max(0, open.size - left));
    for (const count of gathered) {
      open.delete(count);
      count.isGathered = true;
    }
    const messages = messagesOf(gathered, { processId, from: told });
    told += messages.length;
    untold = [...untold, ...messages];
  }

  async function tellOnce(left: number): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    gather(left);
    if (untold.length > 0) {
      try {
        await keep(untold);
        untold = [];
        kept = [...open].reduce((sum, { categories }) => sum + sizeOf(categories), 0);
      } catch (cause) {
        onFailure(cause);
      }
    }
    isBehind = untold.length > 0;
    if (untold.length > 0 || open.size > 0) tellLater();
  }

  function tell(left = 0): Promise<void> {
    isBehind = true;
    telling = telling.then(() => tellOnce(left));
    return telling;
  }

  return {
    of,
    tell,
    async stop() {
      await tell();
      clearTimeout(timer);
    },
  };
}

interface OpenCount extends RequestReleases {
  readonly categories: Map<DataCategory, Map<string, boolean>>;
  isGathered: boolean;
}

const openCount = (hop: RequestReleases['hop'], at: Date): OpenCount => ({
  hop,
  at,
  categories: new Map(),
  isGathered: false,
});

const sizeOf = (categories: RequestReleases['categories']): number =>
  [...categories.values()].reduce((sum, youths) => sum + youths.size, 0);
