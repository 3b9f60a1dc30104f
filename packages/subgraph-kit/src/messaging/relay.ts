import { newId, type ServiceName } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import { setTimeout as delay } from 'node:timers/promises';
import { outageOf } from '../faults/outage';
import { createQuery } from '../persistence/query';
import { BATCH, createLane, type Lane } from './lane';
import type { Deliver, Message, Refusal } from './message';

/** How far behind a destination is. */
export interface Lag {
  readonly destination: string;
  /** Messages that wait for it. */
  readonly waiting: number;
  /** Messages that it refused. */
  readonly refused: number;
  /** The age of the oldest that waits, in seconds; 0 where none does. */
  readonly seconds: number;
}

/** Carries the outbox: to each destination on its own, at least once. None waits for another. */
export interface Relay {
  /** Looks at the outbox now, because something was written. */
  wake(): void;
  /**
   * Delivers the messages now, past the lanes and whoever is under way there, and returns the destinations that have not confirmed
   * them within a while: to those they go by their lanes.
   */
  confirm(messageIds: readonly string[]): Promise<readonly ServiceName[]>;
  /**
   * Resolves when nothing that was written before is left undelivered, or rejects with a failure, what is kept back among them; the other
   * lanes are done then.
   */
  drain(): Promise<void>;
  lag(): Promise<readonly Lag[]>;
  stop(): Promise<void>;
}

/** The time between two looks at the outbox, and after the first failure; it doubles with each that follows. */
const RETRY_MS = 1000;
/** The most that a destination which is back waits for its messages. */
const LONGEST_RETRY_MS = 5000;
/** How long one who changes something waits to hear who has it. */
const CONFIRM_MS = 2000;
const POLL_MS = 20;
/** How long a look at all lanes may take. */
const LOOK_MS = 2 * RETRY_MS;

const BY_ID =
  'select id, destination, kind, payload from outbox_message where id = any($1::uuid[]) and refused is null';
const LEFT = 'select exists (select from outbox_message where refused is null) as "isAny"';
/** Which of the destinations have something waiting, on a lane that no other relay goes. */
const WAITING = `
select d as destination from unnest($1::text[]) as d left join outbox_lane l on l.destination = d
where (l.destination is null or l.holder = $2::uuid or l.leased_until <= now())
  and exists (select from outbox_message where destination = d and refused is null)`;
const LAG = `
select destination, count(*) filter (where refused is null)::int as waiting, count(refused)::int as refused,
  coalesce(extract(epoch from now() - min(created_at) filter (where refused is null)), 0)::float8 as seconds
from outbox_message group by destination`;
/** What was refused is offered once more at each start: the reason may be gone. */
const OFFER_AGAIN = 'update outbox_message set refused = null where refused is not null';

/** Starts the relay of a service's outbox. */
export function startRelay(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly destinations: readonly ServiceName[];
  /** How long `confirm` waits for a destination; two seconds, unless said otherwise. */
  readonly confirmWithinMs?: number | undefined;
  readonly onFailure: (cause: unknown) => void;
  readonly onRefused?: ((destination: ServiceName, refusals: readonly Refusal[]) => void) | undefined;
}): Relay {
  const { dataSource, destinations, confirmWithinMs = CONFIRM_MS, onFailure, onRefused } = deps;
  const holder = newId();
  const query = createQuery(dataSource);
  const lanes = new Map(
    destinations.map((destination) => [
      destination,
      createLane({ ...deps, destination, holder, onRefused: (refusals) => onRefused?.(destination, refusals) }),
    ]),
  );
  const carriers = new Map([...lanes].map(([destination, lane]) => [destination, createCarrier({ lane, onFailure })]));
  const wakeAll = (): void => carriers.forEach((carrier) => carrier.wake());
  const offered = dataSource.query(OFFER_AGAIN).catch(onFailure);
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null;
    });
  }, RETRY_MS);
  timer.unref();

  /** One statement for all lanes: most often there is nothing on any of them. */
  async function look(): Promise<void> {
    try {
      const asked = [destinations, holder];
      const found = await query<{ destination: ServiceName }>('relay-waiting', WAITING, asked, undefined, LOOK_MS);
      for (const { destination } of found) carriers.get(destination)?.wake();
    } catch (cause) {
      // Of a database that is away each lane says so, and later each time.
      if (outageOf(cause) === null) onFailure(cause);
      wakeAll();
    }
  }

  /** Whether the destination confirmed all of the messages in time. Later is well too: then they are gone from the lane. */
  async function confirmOne(destination: ServiceName, messages: readonly Message[]): Promise<boolean> {
    const delivered = lanes
      .get(destination)
      ?.deliver(messages)
      .then(
        (undelivered) => undelivered.length === 0,
        (cause: unknown) => {
          onFailure(cause);
          return false;
        },
      );
    return Promise.race([delivered ?? false, delay(confirmWithinMs, false, { ref: false })]);
  }

  return {
    wake: wakeAll,
    async confirm(messageIds) {
      const rows = (await dataSource.query(BY_ID, [messageIds])) as readonly (Message & { destination: ServiceName })[];
      const told = [...new Set(rows.map(({ destination }) => destination))];
      const confirmed = await Promise.all(
        told.map((destination) =>
          confirmOne(
            destination,
            rows.filter((row) => row.destination === destination),
          ),
        ),
      );
      return told.filter((_destination, n) => confirmed[n] !== true);
    },
    async drain() {
      await offered;
      // Each lane asks by a statement that is planned anew; most often there is nothing on any of them.
      const [left] = await query<{ isAny: boolean }>('relay-left', LEFT, []);
      if (left?.isAny !== true) return;
      const ends = await Promise.allSettled([...carriers.values()].map((carrier) => carrier.drain()));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
    lag: async () => (await dataSource.query(LAG)) as readonly Lag[],
    async stop() {
      clearInterval(timer);
      await Promise.all([offered, looking, ...[...carriers.values()].map((carrier) => carrier.stop())]);
    },
  };
}

/** Goes one lane when woken, and after a failure later each time. */
function createCarrier({ lane, onFailure }: { readonly lane: Lane; readonly onFailure: (cause: unknown) => void }) {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;
  let failures = 0;
  let restUntil = 0;

  function wake(): void {
    isWoken = true;
    const now = performance.now();
    if (isStopped || now < restUntil) return;
    // Long ago: whatever it was is over, though nothing of this lane has gone since.
    if (now > restUntil + 2 * LONGEST_RETRY_MS) failures = 0;
    running ??= carryAll()
      .catch((cause: unknown) => {
        restUntil = performance.now() + Math.min(RETRY_MS * 2 ** failures, LONGEST_RETRY_MS) - RETRY_MS / 2;
        failures += 1;
        onFailure(cause);
      })
      .finally(() => {
        running = null;
      });
  }

  async function carryAll(): Promise<void> {
    while (isWoken && !isStopped) {
      isWoken = false;
      // What was kept back before is offered anew, and once.
      const keptBack = new Set<string>();
      while ((await lane.carry(keptBack)) === BATCH && !isStopped);
      failures = 0;
    }
  }

  return {
    wake,
    async drain() {
      await running;
      const keptBack = new Set<string>();
      for (;;) {
        const carried = await lane.carry(keptBack);
        if (carried === 0 && keptBack.size > 0) throw new Error(`${keptBack.size} messages may not go yet`);
        if (carried === 0) return;
        if (carried === 'TAKEN') await delay(POLL_MS);
      }
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}
