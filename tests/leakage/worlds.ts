import { youth } from '../harness/callers';
import type { Answer, Ask } from '../harness/ask';
import type { Seed } from '../harness/seed';
import type { Difference } from './difference';

/** A topology of either kind. */
export interface World {
  readonly ask: Ask;
  seed<Result>(fill: (seed: Seed) => Promise<Result>): Promise<Result>;
  /** What services have to tell one another has arrived. */
  settle?(): Promise<void>;
  stop(): Promise<void>;
}

/** Two topologies that differ in what is hidden, and in nothing else. */
export interface Worlds {
  /** The bytes of both answers to the asker of a difference: status, every header but the clock's, body. */
  bytes(difference: Difference, query: string, purpose: string | undefined): Promise<readonly [string, string]>;
  /** Both answers to the youth in question, who sees everything. */
  toYouth({ youthId }: Difference, query: string): Promise<readonly [Answer, Answer]>;
  readonly one: World;
  stop(): Promise<void>;
}

/** Starts two topologies and fills them. */
export async function openWorlds(start: () => Promise<World>, differences: readonly Difference[]): Promise<Worlds> {
  const [one, other] = await Promise.all([start(), start()]);
  const fill =
    (isOne: boolean) =>
    async (seed: Seed): Promise<void> => {
      for (const { both, hidden } of differences) {
        await both(seed);
        if (isOne) await hidden(seed);
      }
    };
  await Promise.all([one.seed(fill(true)), other.seed(fill(false))]);
  return {
    one,
    async bytes({ caller, youthId }, query, purpose) {
      const variables = {
        id: youthId,
        ids: [youthId, '00000000-0000-4000-8000-00000000ffff', 'no id', youthId.toUpperCase()],
      };
      // Who reads the log of others reads what services tell of what was asked before, each in its own time.
      if (READ_THE_LOG.has(caller.role)) await Promise.all([one.settle?.(), other.settle?.()]);
      const askBoth = (): Promise<readonly [Answer, Answer]> =>
        Promise.all([one.ask(caller, query, variables, purpose), other.ask(caller, query, variables, purpose)]);
      let [first, second] = await askBoth();
      for (let more = 0; more < CHANCES && isLeftToChance(first, second); more += 1) [first, second] = await askBoth();
      return [bytesOf(first), bytesOf(second)];
    },
    toYouth: ({ youthId }, query) =>
      Promise.all([one.ask(youth(youthId), query, { id: youthId }), other.ask(youth(youthId), query, { id: youthId })]),
    async stop() {
      await Promise.all([one.stop(), other.stop()]);
    },
  };
}

const READ_THE_LOG: ReadonlySet<string> = new Set(['CONSENT_OFFICER', 'AUDITOR', 'DATA_PROTECTION_OFFICER']);

/** More often than chance can tell two worlds apart that are the same. */
const CHANCES = 30;

/**
 * Of several fields that cannot be null and fail at once, GraphQL tells of the one that fails first. Worlds that differ in
 * that alone are alike when they are asked again; those that differ in what is told never are.
 */
const isLeftToChance = (one: Answer, other: Answer): boolean =>
  one.json.errors !== undefined && other.json.errors !== undefined && bytesOf(one) !== bytesOf(other);

function bytesOf({ status, headers, text }: Answer): string {
  const shown = [...headers]
    .filter(([name]) => name !== 'date' && name !== 'x-request-id')
    .map(([name, value]) => `${name}: ${value}`);
  return [status, ...shown, text].join('\n');
}
