import {
  Act,
  COMPLAINT,
  DataCategory,
  isDataCategory,
  isOfItsProfession,
  osloDate,
  Role,
  type Caller,
  type LocalDate,
} from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import { knownOrNull } from '../recorded/read-in-full';
import { ClaimEntry } from './claim-entry.type';
import { Claim } from './claim.type';
import { claimedRecordsOf } from './claimed-records.type';
import { ClaimState, isGranted, type ClaimKind, type ClaimOutcome } from './claim-state';

/** A claim as it is read. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly youthId: string;
  readonly organisationId: string;
  /** Absent of what was opened in an emergency. */
  readonly category: string | null;
  readonly statute: string | null;
  readonly emergencyId: string | null;
  /** Who opened that: somebody else answers. */
  readonly openedBy: string | null;
  readonly said: string;
  readonly wanted: string | null;
  readonly sentAt: Date;
  readonly dueOn: LocalDate;
  readonly state: ClaimState;
  readonly version: number;
  readonly changedAt: Date;
  readonly outcome: ClaimOutcome | null;
  readonly reason: string | null;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly entry: EntryRow | null;
}

/** The entry of the log that a claim is about. */
interface EntryRow {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly act: string;
  readonly organisationId: string | null;
  readonly personId: string;
}

/** Which claims are read: after which, so many, one alone or all, and whether those alone that are to be answered. */
export interface ClaimPage {
  readonly from: string | null;
  readonly most: number;
  readonly id: string | null;
  readonly isOpenOnly: boolean;
}

const YOUTH = '(select coalesce(y.merged_into, y.id) from youth y where y.id = c.youth_id)';

const COLUMNS = `c.id, c.kind, ${YOUTH}::text as "youthId", c.organisation_id as "organisationId", c.category, c.statute,
  c.emergency_id as "emergencyId", opened.opened_by as "openedBy", c.said, c.wanted,
  c.sent_at as "sentAt", to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", e.state, e.version, e.at as "changedAt", e.outcome, e.reason,
  t.author_id as "takenBy", t.at as "takenAt", case when n.id is not null then jsonb_build_object('id', n.id, 'at', n.at,
    'act', coalesce(n.act, 'READ'), 'organisationId', n.organisation_id, 'personId', n.person_id) end as entry`;
const FROM = `claim c
  join lateral (select * from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on true
  left join lateral (select l.author_id, l.at from claim_event l where l.claim_id = c.id and l.act = 'TAKE'
    order by l.version desc limit 1) t on true
  left join emergency_access opened on opened.id = c.emergency_id
  left join disclosure_entry n on n.id = c.entry_id`;

/** SQL: what is to be answered still. */
export const OPEN_STATES = `('${ClaimState.SENT}', '${ClaimState.TAKEN}')`;

/** A youth's, newest first: $1 youth, $2 after which, $3 so many, $4 these alone or null. */
const OF_YOUTH = `
select ${COLUMNS} from ${FROM}
where c.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid) and ($4::uuid[] is null or c.id = any($4))
  and ($2::uuid is null or (c.sent_at, c.id) < (select o.sent_at, o.id from claim o where o.id = $2))
order by c.sent_at desc, c.id desc limit $3`;

/**
 * What somebody of an organisation ($1) answers or watches over, oldest first, but for youths who keep them ($2) out: a worker the
 * corrections and erasures ($3 role) of categories that are not another profession's ($4), a leader all. $5 after which, $6 so many,
 * $7 one alone or
 * null, $8 whether only what is open.
 */
const OF_ORGANISATION = `
select ${COLUMNS} from ${FROM}
where c.organisation_id = $1::uuid and not ${isKeptOut({ youth: YOUTH, person: '$2::text' })}
  and ($3 = '${Role.LEADER}' or (c.kind <> 'OBJECTION' and c.category = any($4::text[])))
  and ($7::uuid is null or c.id = $7) and not ($8 and e.state not in ${OPEN_STATES})
  and ($5::uuid is null or (c.sent_at, c.id) > (select o.sent_at, o.id from claim o where o.id = $5))
order by c.sent_at, c.id limit $6`;

export const readClaimsOfYouth = (
  query: Query,
  youthId: string,
  { from, most, ids }: Pick<ClaimPage, 'from' | 'most'> & { readonly ids: readonly string[] | null },
): Promise<readonly ClaimRow[]> => query<ClaimRow>('claims-of-youth', OF_YOUTH, [youthId, from, most, ids]);

export const readClaims = (
  query: Query,
  caller: Caller,
  { from, most, id, isOpenOnly }: ClaimPage,
): Promise<readonly ClaimRow[]> => {
  const categories = Object.values(DataCategory).filter((category) => isOfItsProfession(category, caller));
  const values = [caller.organisationId, caller.personId, caller.role, categories, from, most, id, isOpenOnly];
  return query<ClaimRow>('claims-of-organisation', OF_ORGANISATION, values);
};

/** Whether the caller reads the words: the youth whose they are, and who has taken it. */
export const readsWords = ({ takenBy, youthId }: ClaimRow, { role, personId }: Caller): boolean =>
  role === Role.YOUTH ? youthId === personId : takenBy === personId;

/** The claim as it is told to the caller at the moment. */
export function claimOf(row: ClaimRow, caller: Caller, at: Date): Claim {
  const { youthId, state, outcome, dueOn, changedAt } = row;
  const isReader = readsWords(row, caller);
  const isOpen = state === ClaimState.SENT || state === ClaimState.TAKEN;
  return Object.assign(new Claim(), {
    ...row,
    ofYouthId: youthId,
    youthId: isReader ? youthId : null,
    category: row.category !== null && isDataCategory(row.category) ? row.category : null,
    records: claimedRecordsOf(row.kind, row.category),
    said: isReader ? row.said : null,
    wanted: isReader ? row.wanted : null,
    entry: isReader && row.entry !== null ? entryOf(row.entry, row, caller) : null,
    reason: isReader ? row.reason : null,
    isOverdue: isOpen && osloDate(at) > dueOn,
    answeredAt: state === ClaimState.ANSWERED ? changedAt : null,
    complaint: outcome === null || isGranted(outcome) ? null : COMPLAINT.text,
  });
}

/** The entry as it is told to who answers, or to the youth. */
function entryOf(entry: EntryRow, { organisationId }: ClaimRow, { role }: Caller): ClaimEntry {
  const { id, at, act, personId } = entry;
  const isOwn = entry.organisationId === organisationId;
  return Object.assign(new ClaimEntry(), {
    id,
    at: new Date(at),
    act: knownOrNull(Act, act),
    isOwn,
    personId: isOwn || role === Role.YOUTH ? personId : null,
  });
}
