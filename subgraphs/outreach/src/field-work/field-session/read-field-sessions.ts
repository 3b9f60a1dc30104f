import { createError, type Caller, type LocalDate } from '@brobygger/domain';
import { assertPageSize, type Cursors, type Query } from '@brobygger/subgraph-kit';
import { placeOf, positionOf } from './field-session-cursor';
import type { FieldSession, FieldSessionPage } from './field-session.type';

/** Which sessions are read: those that started from the one day to the other, both included. */
export interface FieldSessionsAsked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** SQL: what hangs on a session, as one JSON value; what was corrected away is no part of it. */
const parts = (columns: Readonly<Record<string, string>>, from: string, orderBy: string): string => {
  const fields = Object.entries(columns).map(([name, column]) => `'${name}', ${column}`);
  return `coalesce((select json_agg(json_build_object(${fields.join(', ')}) order by ${orderBy}) from ${from}), '[]')`;
};

const EMERGENCIES = parts(
  {
    id: 'm.id',
    kind: 'm.kind',
    happenedAt: 'm.happened_at',
    naloxoneGiven: 'm.naloxone_given',
    ambulanceCalled: 'm.ambulance_called',
    wasAdmitted: 'm.was_admitted',
  },
  'emergency_event m where m.session_id = s.id and m.removed_in is null',
  'm.happened_at, m.id',
);

const ANONYMOUS = parts(
  {
    id: 'e.id',
    metAt: 'e.met_at',
    age: 'e.age',
    gender: 'e.gender',
    district: 'e.district',
    isFirstContact: 'e.is_first_contact',
    topics: 'e.topics',
    onwardTo: 'e.onward_to',
  },
  'encounter e where e.session_id = s.id and e.removed_in is null and e.youth_id is null',
  'e.met_at, e.id',
);

const CORRECTIONS = parts(
  {
    id: 'c.id',
    correctedBy: 'c.corrected_by',
    correctedAt: 'c.corrected_at',
    reason: 'c.reason',
    formerStartedAt: 'c.former_started_at',
    formerEndedAt: 'c.former_ended_at',
    formerArea: 'c.former_area',
    formerStaffIds: 'c.former_staff_ids',
    wasCancelled: 'c.was_cancelled',
    addedEncounters: 'c.added_encounters',
    removedEncounters: 'c.removed_encounters',
  },
  'field_session_correction c where c.session_id = s.id',
  'c.corrected_at desc, c.id desc',
);

// The page is cut before the meetings are joined, so that a page costs its own sessions and not the whole period.
const SESSIONS = `
select s.id, s.date, s.started_at as "startedAt", s.ended_at as "endedAt", s.area, s.staff_hours as "staffHours",
  s.is_cancelled as "isCancelled", met.encounters, met."firstContacts",
  ${EMERGENCIES} as emergencies, ${ANONYMOUS} as "anonymousEncounters", ${CORRECTIONS} as corrections
from (
  select * from field_session where organisation_id = $1 and date between $2 and $3
    and ($4::timestamptz is null or (started_at, id) < ($4, $5::uuid))
  order by started_at desc, id desc limit $6) s
cross join lateral (
  select count(*)::int as encounters, count(*) filter (where is_first_contact)::int as "firstContacts"
  from encounter e where e.session_id = s.id and e.removed_in is null) met
order by s.started_at desc, s.id desc`;

const LIST = 'fieldSessions';

/**
 * Reads a page of an organisation's sessions with their counts, in one statement.
 * @throws BAD_USER_INPUT for a page size outside 1–100, a cursor that is none, or a period that ends before it begins
 */
export async function readFieldSessions(
  { query, cursors }: { readonly query: Query; readonly cursors: Cursors },
  caller: Caller,
  { from, to, first, after }: FieldSessionsAsked,
): Promise<FieldSessionPage> {
  assertPageSize(first);
  if (to < from) throw createError('BAD_USER_INPUT', '`to` is before `from`', { argument: 'to' });
  const place = after === null || after === undefined ? null : placeOf(cursors.open(LIST, caller, after));
  const rows = await query<FieldSession>('field-sessions', SESSIONS, [
    caller.organisationId,
    from,
    to,
    place?.startedAt ?? null,
    place?.id ?? null,
    first + 1,
  ]);
  const edges = rows
    .slice(0, first)
    .map(withMoments)
    .map((node) => ({ cursor: cursors.seal(LIST, caller, positionOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** A session whose parts came as JSON, with their moments as dates. */
const withMoments = (session: FieldSession): FieldSession => ({
  ...session,
  emergencies: session.emergencies.map((each) => ({ ...each, happenedAt: new Date(each.happenedAt) })),
  anonymousEncounters: session.anonymousEncounters?.map((each) => ({ ...each, metAt: new Date(each.metAt) })) ?? null,
  corrections: session.corrections.map((each) => ({
    ...each,
    correctedAt: new Date(each.correctedAt),
    formerStartedAt: new Date(each.formerStartedAt),
    formerEndedAt: new Date(each.formerEndedAt),
  })),
});
