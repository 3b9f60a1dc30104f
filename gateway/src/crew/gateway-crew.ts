import type { Crew, Share, Worker, WorkerChannel } from '@brobygger/domain';
import { createHeardHolders, type Heard, type HeardHolders } from '../identity/heard-holders';
import type { CallerBudget } from '../limits/caller-budget';
import { createHourlyBudget } from '../limits/hourly-budget';

/** What of a gateway is one for all its workers, though each has a memory of its own. */
export interface GatewayState {
  readonly budget: CallerBudget;
  readonly heard: HeardHolders;
}

/** What the workers of a gateway tell their primary, and ask it. */
const Topic = {
  SPEND: 'spend',
  HEARD: 'heard',
  LAST_HEARD: 'last heard',
} as const;

interface Spending {
  readonly caller: string;
  readonly amount: number;
}
interface Hearing {
  readonly key: string;
  readonly heard: Heard | null;
}

/**
 * Keeps the state in the primary: a caller has one budget, whichever worker is asked, and what one worker hears of a holder holds for all.
 * Every worker is told of it, the one that said it too, so that all have it in the one order in which the primary heard it.
 */
export function shareState(dearPerHour: number): Share {
  const budget = createHourlyBudget(dearPerHour);
  const holders = createHeardHolders();
  const workers = new Set<Worker>();
  return (worker) => {
    workers.add(worker);
    void worker.ended.then(() => workers.delete(worker));
    worker.channel.hear(Topic.SPEND, (asked) => {
      const { caller, amount } = asked as Spending;
      return budget.spend(caller, amount);
    });
    worker.channel.hear(Topic.HEARD, (said) => {
      const { key, heard } = said as Hearing;
      holders.keep(key, heard);
      for (const { channel } of workers) channel.tell(Topic.HEARD, said);
    });
    worker.channel.hear(Topic.LAST_HEARD, (key) => holders.find(key as string) ?? null);
  };
}

/** The state of a gateway: its own where it is alone, else the one in its primary. */
export const stateOf = ({ primary }: Crew, dearPerHour: number): GatewayState =>
  primary === null
    ? { budget: createHourlyBudget(dearPerHour), heard: createHeardHolders() }
    : { budget: sharedBudget(primary), heard: sharedHolders(primary) };

/** Where the primary does not say, nothing is spent, and nothing is answered. */
const sharedBudget = (primary: WorkerChannel): CallerBudget => ({
  spend: (caller, amount) => primary.ask(Topic.SPEND, { caller, amount } satisfies Spending) as Promise<number | null>,
});

/** So long what is heard again and is the same need not be told anew, in milliseconds. */
const SAME_MS = 60_000;

function sharedHolders(primary: WorkerChannel): HeardHolders {
  const own = createHeardHolders();
  primary.hear(Topic.HEARD, (said) => {
    const { key, heard } = said as Hearing;
    own.keep(key, heard);
  });
  return {
    async find(key) {
      // One that has just been started has heard of nobody yet.
      return (
        own.find(key) ?? ((await primary.ask(Topic.LAST_HEARD, key).catch(() => null)) as Heard | null) ?? undefined
      );
    },
    keep(key, heard) {
      const last = own.find(key);
      if (heard !== null && last !== undefined && heard.at - last.at < SAME_MS && isSame(last, heard)) return;
      own.keep(key, heard);
      primary.tell(Topic.HEARD, { key, heard } satisfies Hearing);
    },
  };
}

const isSame = (one: Heard, other: Heard): boolean => JSON.stringify(one.known) === JSON.stringify(other.known);
