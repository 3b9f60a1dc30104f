import { createError, type Caller, type LocalDate } from '@brobygger/domain';
import { LARGEST_PAGE, type Cursors, type Query } from '@brobygger/subgraph-kit';
import { placeOf, positionOf } from './field-session-cursor';
import type { FieldSession, FieldSessionPage } from './field-session.type';

/** Which sessions are read: those that started from the one day to the other, both included. */
export interface FieldSessionsAsked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly first: number;
  readonly after?: string | null | undefined;
}

// The page is cut before the meetings are joined, so that a page costs its own sessions and not the whole period.
const SESSIONS = `
select s.id, s.date, s.started_at as "startedAt", s.ended_at as "endedAt", s.area, s.staff_hours as "staffHours",
  s.is_cancelled as "isCancelled",
  count(e.id)::int as encounters, count(e.id) filter (where e.is_first_contact)::int as "firstContacts"
from (
  select * from field_session where organisation_id = $1 and date between $2 and $3
    and ($4::timestamptz is null or (started_at, id) < ($4, $5::uuid))
  order by started_at desc, id desc limit $6) s
left join encounter e on e.session_id = s.id
group by s.id, s.date, s.started_at, s.ended_at, s.area, s.staff_hours, s.is_cancelled
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
  if (first < 1 || first > LARGEST_PAGE) {
    throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${LARGEST_PAGE}`, { argument: 'first' });
  }
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
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursors.seal(LIST, caller, positionOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
