import { OWNER_NAMES, type AddressProtection } from '@brobygger/domain';
import { CONFLICT_OF_INTEREST, tell, VERSION_NOW, versionAfter, WORKER_BLOCK } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { FactKind, FactSource, recordFacts } from '../youth/facts';
import { protect, stricter } from '../youth/protect';

type Messages = readonly { readonly id: string }[];

/** From which registration to which something is carried, and by which merging. */
export interface Carrying {
  readonly from: string;
  readonly to: string;
  readonly mergeId: string;
  /** The officer. */
  readonly by: string;
  readonly at: Date;
  /** What was entered before is not carried: all is, where there is no such moment. */
  readonly since: Date | null;
}

const BLOCKS = `
with changed as (
  insert into worker_block as f (youth_id, person_id, holds, version, blocked_at, merge_id)
  select $2, person_id, true, ${VERSION_NOW}, $3, $4 from worker_block
  where youth_id = $1 and holds and ($5::timestamptz is null or blocked_at >= $5)
  on conflict (youth_id, person_id) do update set holds = true, version = ${versionAfter('f')},
    blocked_at = excluded.blocked_at, merge_id = excluded.merge_id where not f.holds
  returning *
) ${tell(WORKER_BLOCK, 'changed', '$6::text[]')}`;

const CONFLICTS = `
with newest as (
  select c.person_id, e.recorded_as, e.at from conflict_of_interest c left join lateral (
    select recorded_as, at from conflict_of_interest_event e
    where e.youth_id = c.youth_id and e.person_id = c.person_id and e.recorded_as is not null order by e.seq desc limit 1) e on true
  where c.youth_id = $1 and c.holds and ($5::timestamptz is null or e.at >= $5)
), changed as (
  insert into conflict_of_interest as f (youth_id, person_id, holds, version)
  select $2, person_id, true, ${VERSION_NOW} from newest
  on conflict (youth_id, person_id) do update set holds = true, version = ${versionAfter('f')} where not f.holds
  returning *
), event as (
  insert into conflict_of_interest_event (youth_id, person_id, recorded_as, author_id, at, merge_id)
  select c.youth_id, c.person_id, coalesce(n.recorded_as, 'OTHER'), $7, $3, $4 from changed c join newest n using (person_id)
) ${tell(CONFLICT_OF_INTEREST, 'changed', '$6::text[]')}`;

/** Has what keeps workers out at the one keep them out at the other too, and tells every owner. Nothing is lifted. */
export async function carryForbids(transaction: EntityManager, carrying: Carrying): Promise<Messages> {
  const { from, to, mergeId, by, at, since } = carrying;
  const values = [from, to, at, mergeId, since, OWNER_NAMES];
  const blocks = (await transaction.query(BLOCKS, values)) as Messages;
  return [...blocks, ...((await transaction.query(CONFLICTS, [...values, by])) as Messages)];
}

/** A registration, and how its address is protected. */
export interface Protected {
  readonly id: string;
  readonly protection: AddressProtection;
}

/** Protects both as the stricter of them is protected, and tells every owner. None of them may be one that was merged yet, or still. */
export async function protectBoth(
  transaction: EntityManager,
  both: readonly Protected[],
  { by, at }: Pick<Carrying, 'by' | 'at'>,
): Promise<Messages> {
  const strictest = both.map(({ protection }) => protection).reduce(stricter);
  const messages: { readonly id: string }[] = [];
  for (const { id, protection } of both) {
    if (protection === strictest) continue;
    messages.push(...(await protect(transaction, id, strictest)));
    const origin = { source: FactSource.MERGE, author: by, at };
    await recordFacts(transaction, id, [{ kind: FactKind.PROTECTION, value: strictest }], origin);
  }
  return messages;
}
