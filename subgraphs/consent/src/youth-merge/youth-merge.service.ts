import { Act, Basis, createError, isId, newId, OWNER_NAMES, type Agency, type Caller } from '@brobygger/domain';
import {
  tell,
  VERSION_NOW,
  versionAfter,
  YOUTH_MERGED,
  type Relay,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { LIST_ENDED_BY_MERGING } from '../consent-feed/list-ends.sql';
import type { HandoversOfYouth } from '../consent-parts';
import { holdConsents } from '../consent/end-consents';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { mayOversee, type OverseenYouth } from '../oversight/overseen-youth';
import { pendingAt } from '../telling/pending-at';
import { carryForbids, protectBoth, type Protected } from './carry-over';
import { endWhatWasWithdrawn } from './end-what-was-withdrawn';
import type { MergeReason, UndoReason, YouthMerge } from './youth-merge.type';

/** The request in which an officer changes something. */
export type OfficerRequest = Pick<SubgraphContext, 'hop' | 'at'>;

/** What was merged or made two again: the merging, the id that the person has, and the agencies that cannot have heard of it yet. */
export interface Changed {
  readonly id: string;
  readonly keptId: string;
  readonly pendingAt: readonly Agency[];
}

/** Makes one of two registrations of one person, and two of them again. */
export interface YouthMergeService {
  /**
   * Has nobody have the former id from now on: its numbers, its log and, when owners have heard of it, its records are the kept one's.
   * @throws YOUTH_NOT_FOUND where the officer oversees one of them not; BAD_USER_INPUT for one and the same; MERGE_CHAINED
   */
  merge(
    request: OfficerRequest,
    input: { readonly keptId: string; readonly formerId: string; readonly reason: MergeReason },
  ): Promise<Changed>;
  /**
   * Gives the former registration back what was its own. Undoing again changes nothing.
   * @throws NOT_FOUND where no merging into a youth whom the officer oversees has the id
   */
  undo(request: OfficerRequest, input: { readonly mergeId: string; readonly reason: UndoReason }): Promise<Changed>;
  /** All that the registration was ever part of, newest first. */
  ofYouth(youthId: string): Promise<readonly YouthMerge[]>;
}

const STANDING = `
select id, protection, merged_into as "mergedInto", exists (select from youth o where o.merged_into = y.id) as "isKept"
from youth y where id = any($1::uuid[]) order by id for no key update`;

interface Standing extends Protected {
  readonly mergedInto: string | null;
  /** Whether another is merged into it. */
  readonly isKept: boolean;
}

const MERGE = `
with gone as (update youth set merged_into = $2 where id = $3), changed as (
  insert into youth_merge (id, kept_id, former_id, merged_by, merged_at, reason, version)
  select $1, $2, $3, $4, $5, $6, greatest(max(version) + 1, ${VERSION_NOW}) from youth_merge where former_id = $3
  returning former_id as youth_id, kept_id, true as holds, version
) ${tell(YOUTH_MERGED, 'changed', '$7::text[]')}`;

const UNDO = `
with changed as (
  update youth_merge m set undone_by = $2, undone_at = $3, undone_for = $4, version = ${versionAfter('m')} where id = $1
  returning former_id as youth_id, kept_id, false as holds, version
), back as (
  update youth y set merged_into = null from changed c where y.id = c.youth_id
) ${tell(YOUTH_MERGED, 'changed', '$5::text[]')}`;

const COLUMNS = `m.id, m.kept_id as "keptId", m.former_id as "formerId", m.merged_by as "mergedBy", m.merged_at as "mergedAt", m.reason,
  m.undone_by as "undoneBy", m.undone_at as "undoneAt", m.undone_for as "undoneFor"`;

const OVERSEEN = `select ${COLUMNS} from youth_merge m join youth y on y.id = m.kept_id
where m.id = $1 and ${mayOversee({ youth: 'y', organisation: '$2::uuid', person: '$3::text', at: '$4::timestamptz' })}`;

const OF_YOUTH = `
select ${COLUMNS} from youth_merge m where m.kept_id = $1 or m.former_id = $1 order by m.merged_at desc, m.id desc`;

export function createYouthMergeService(deps: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm'>;
  readonly overseen: OverseenYouth;
  readonly handovers: Pick<HandoversOfYouth, 'settle'>;
}): YouthMergeService {
  const { dataSource, relay, overseen, handovers } = deps;

  return {
    async merge({ hop, at }, { keptId: kept, formerId: former, reason }) {
      const { caller } = hop;
      if (kept.toLowerCase() === former.toLowerCase()) {
        throw createError('BAD_USER_INPUT', '`input.formerId` is the registration that is kept', {
          argument: 'input.formerId',
        });
      }
      const [keptId, formerId] = await bothOverseen(overseen, caller, [kept, former], at);
      const mergeId = newId();
      const messages = await dataSource.transaction(async (transaction) => {
        const both = await holdBoth(transaction, [keptId, formerId]);
        if (both.some(({ mergedInto }) => mergedInto !== null)) throw notFound();
        if (both.find(({ id }) => id === formerId)?.isKept === true) {
          throw createError('MERGE_CHAINED', 'another registration is merged into `input.formerId`: undo that first', {
            argument: 'input.formerId',
          });
        }
        const by = { by: caller.personId, at };
        const carrying = { from: formerId, to: keptId, mergeId, since: null, ...by };
        const ending = { consentsOf: keptId, withdrawnAt: formerId, since: null };
        const told = [
          ...(await protectBoth(transaction, both, by)),
          ...(await carryForbids(transaction, carrying)),
          ...(await endWhatWasWithdrawn(transaction, ending, { caller, at, mergeId })),
        ];
        const merging = [mergeId, keptId, formerId, caller.personId, at, reason, OWNER_NAMES];
        told.push(...((await transaction.query(MERGE, merging)) as { id: string }[]));
        told.push(...(await handovers.settle(transaction, keptId)));
        await transaction.query(LIST_ENDED_BY_MERGING, [mergeId, formerId, at]);
        await enter(transaction, { hop, at }, [keptId, formerId], Act.MERGED);
        return told;
      });
      return { id: mergeId, keptId, pendingAt: await pendingAt(relay, messages) };
    },

    async undo({ hop, at }, { mergeId, reason }) {
      const { caller } = hop;
      const found = isId(mergeId) ? await findOverseen(dataSource.manager, caller, mergeId, at) : undefined;
      if (found === undefined) throw noSuchMerge();
      const { id, keptId, formerId } = found;
      const messages = await dataSource.transaction(async (transaction) => {
        const both = await holdBoth(transaction, [keptId, formerId]);
        const merge = await findOverseen(transaction, caller, id, at);
        if (merge === undefined) throw noSuchMerge();
        if (merge.undoneAt !== null) return [];
        const undoing = [id, caller.personId, at, reason, OWNER_NAMES];
        const told = [...((await transaction.query(UNDO, undoing)) as { id: string }[])];
        const by = { by: caller.personId, at };
        const carrying = { from: keptId, to: formerId, mergeId: id, since: merge.mergedAt, ...by };
        const ending = { consentsOf: formerId, withdrawnAt: keptId, since: merge.mergedAt };
        told.push(
          ...(await protectBoth(transaction, both, by)),
          ...(await carryForbids(transaction, carrying)),
          ...(await endWhatWasWithdrawn(transaction, ending, { caller, at, mergeId: id })),
        );
        for (const each of [keptId, formerId]) told.push(...(await handovers.settle(transaction, each)));
        await enter(transaction, { hop, at }, [keptId, formerId], Act.UNMERGED);
        return told;
      });
      return { id, keptId, pendingAt: await pendingAt(relay, messages) };
    },

    ofYouth: (youthId) => dataSource.query(OF_YOUTH, [youthId]),
  };
}

const notFound = (): Error => createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
const noSuchMerge = (): Error => createError('NOT_FOUND', 'no merging that you may undo has this id');

/** Both are looked up, whatever the first is, so that time does not tell which of them there is. */
async function bothOverseen(
  overseen: OverseenYouth,
  caller: Caller,
  [kept, former]: readonly [string, string],
  at: Date,
): Promise<readonly [string, string]> {
  const [first, second] = await Promise.allSettled([overseen(caller, kept, at), overseen(caller, former, at)]);
  if (first.status === 'rejected' || second.status === 'rejected') throw notFound();
  return [first.value, second.value];
}

/** Holds all that is decided of either, in one order, and says how both stand then. */
async function holdBoth(transaction: EntityManager, ids: readonly string[]): Promise<readonly Standing[]> {
  for (const id of [...ids].sort()) await holdConsents(transaction, id);
  return (await transaction.query(STANDING, [ids])) as readonly Standing[];
}

async function findOverseen(
  manager: EntityManager,
  { organisationId, personId }: Caller,
  mergeId: string,
  at: Date,
): Promise<YouthMerge | undefined> {
  const [found] = (await manager.query(OVERSEEN, [mergeId, organisationId, personId, at])) as readonly YouthMerge[];
  return found;
}

/** Both have it in their log; while they are one, the youth reads both. */
async function enter(
  transaction: EntityManager,
  request: OfficerRequest,
  youthIds: readonly string[],
  act: Act,
): Promise<void> {
  await transaction.query(ENTER, [...entryValues(request, { youthIds, act, basis: Basis.OVERSIGHT })]);
}
