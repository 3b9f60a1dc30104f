import type { ServiceName } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import { CARRIED_FIRST, KEPT_BACK, type Deliver, type Message, type Refusal, type Undelivered } from './message';

/** The way to one destination. One relay at a time goes it, and what is on it holds nothing open meanwhile. */
export interface Lane {
  /**
   * Carries one batch past what was kept back, to which it adds what is. Says how much it took with it, or that another relay is under way;
   * rejects when it could not be delivered.
   */
  carry(keptBack: Set<string>): Promise<number | 'TAKEN'>;
  /** Delivers these messages past the lane, whoever has it: they may come twice, which changes nothing. Returns what did not arrive. */
  deliver(messages: readonly Message[]): Promise<readonly Undelivered[]>;
}

/** How many messages go together. */
export const BATCH = 200;

/** For how long a relay has a lane to itself: longer than any delivery may take. Who dies on the way leaves it for that long. */
const LEASE_S = 15;

/** SQL: whether a message is carried after others of its transaction, whose messages are of one moment. */
const IS_CARRIED_AFTER = `kind not in (${CARRIED_FIRST.map((kind) => `'${kind}'`).join(', ')})`;

/** Takes the lane, where there is something to carry, and reads the batch. Not a statement that holds anything afterwards. */
const CLAIM = `
with lane as (
  insert into outbox_lane (destination, holder, leased_until)
  select $1, $2::uuid, now() + interval '${LEASE_S} seconds'
  where exists (select from outbox_message where destination = $1 and refused is null and id <> all($3::uuid[]))
  on conflict (destination) do update set holder = excluded.holder, leased_until = excluded.leased_until
  where outbox_lane.holder = excluded.holder or outbox_lane.leased_until <= now()
  returning destination
)
select lane.destination is not null as "isOurs", m.id, m.kind, m.payload
from (select id, kind, payload from outbox_message where destination = $1 and refused is null and id <> all($3::uuid[])
  order by created_at, ${IS_CARRIED_AFTER}, id limit ${BATCH}) m left join lane on true`;

/** Clears what arrived, and sets aside what was refused with its code. */
const SETTLE = `
with refused as (
  update outbox_message m set refused = r.code from unnest($2::uuid[], $3::text[]) as r(id, code) where m.id = r.id
)
delete from outbox_message where id = any($1::uuid[])`;

/** Leaves the lane to whoever comes next. */
const LEAVE = `update outbox_lane set leased_until = '-infinity' where destination = $1 and holder = $2::uuid`;

interface Claimed extends Message {
  readonly isOurs: boolean;
}

/** Makes the lane to a destination for one relay, which its holder's id tells from others. */
export function createLane(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly destination: ServiceName;
  readonly holder: string;
  readonly onRefused: (refusals: readonly Refusal[]) => void;
}): Lane {
  const { dataSource, deliver, destination, holder, onRefused } = deps;

  async function tell(messages: readonly Message[]): Promise<readonly Undelivered[]> {
    const undelivered = await deliver(
      destination,
      messages.map(({ id, kind, payload }) => ({ id, kind, payload })),
    );
    const left = new Set(undelivered.map(({ id }) => id));
    const refusals = undelivered.filter((each) => each.code !== KEPT_BACK);
    await dataSource.query(SETTLE, [
      messages.map(({ id }) => id).filter((id) => !left.has(id)),
      refusals.map(({ id }) => id),
      refusals.map(({ code }) => code),
    ]);
    if (refusals.length > 0) onRefused(refusals);
    return undelivered;
  }

  return {
    async carry(keptBack) {
      const claimed = (await dataSource.query(CLAIM, [destination, holder, [...keptBack]])) as readonly Claimed[];
      if (claimed.length === 0) return 0;
      if (claimed[0]?.isOurs !== true) return 'TAKEN';
      try {
        for (const { id, code } of await tell(claimed)) if (code === KEPT_BACK) keptBack.add(id);
      } finally {
        // Where this fails too, the lease ends by itself.
        await dataSource.query(LEAVE, [destination, holder]).catch(() => undefined);
      }
      return claimed.length;
    },
    deliver: tell,
  };
}
