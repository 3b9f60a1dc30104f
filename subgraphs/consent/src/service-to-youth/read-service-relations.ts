import { Act, Basis, createError, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { assertPageSize, stands, type Cursors, type Query, NEW_ID } from '@brobygger/subgraph-kit';
import { isRelationTold } from '../concern-delay/told-of-concern.sql';
import { keepOverseer } from '../known-worker/known-worker.sql';
import { mayOversee } from '../oversight/overseen-youth';
import type { Days, ServiceRelation, UnusualBeginning, UnusualBeginningConnection } from './service-relation.type';

/** SQL: whether the record of the ground was found, of the row `r`. */
const STATE = `case when exists (select from ground_check g where g.youth_id = r.youth_id and g.organisation_id = r.organisation_id
  and g.valid_from = r.valid_from and g.found_at is not null) then 'VERIFIED' else r.ground_state end`;

const COLUMNS = `r.youth_id as "youthId", r.organisation_id as "organisationId", r.valid_from as "begunAt", r.begun_by as "begunBy",
  r.ground, r.ground_reference as "groundReference", ${STATE} as "groundState", r.valid_to as "endedAt", r.ended_by as "endedBy"`;

const OF_YOUTH = `
select ${COLUMNS} from service_relation r where r.youth_id = $1 and ${stands('r')} and ${isRelationTold('r', '$1::uuid', '$2')}
order by r.valid_from desc, r.organisation_id`;

/** Who serves the youth, and did, newest first; to the youth, at a moment, what the youth has been told of. */
export const readServiceRelations = (
  query: Query,
  youthId: string,
  toldAt: Date | null,
): Promise<readonly ServiceRelation[]> => query<ServiceRelation>('service-relations', OF_YOUTH, [youthId, toldAt]);

/** In so many days something is written after service has begun. */
const DAYS_TO_FOLLOW = 14;

/** The most that one worker begins in a day without being shown. */
const MANY = 10;

/**
 * What was begun in the days for youths of the officer's municipality and is worth a look, with its entry in the log of each youth who is
 * shown. $1 unit, $2 from, $3 to, $4 before (moment and tie as JSON, or null), $5 so many; $6–$10 who asks, for what, when.
 */
const UNUSUAL = `
with begun as (
  select ${COLUMNS}, r.valid_from at time zone 'Europe/Oslo' as local,
    count(*) over (partition by r.begun_by, (r.valid_from at time zone 'Europe/Oslo')::date) as that_day
  from service_relation r
  where r.valid_from >= $2::date::timestamp at time zone 'Europe/Oslo'
    and r.valid_from < ($3::date + 1)::timestamp at time zone 'Europe/Oslo' and ${stands('r')}
), reasoned as (
  select b.*, md5(b."youthId"::text || b."organisationId"::text) as tie, array_remove(array[
    case when b."groundState" = 'UNVERIFIED' then 'UNVERIFIED_GROUND' end,
    case when extract(hour from b.local) >= 22 or extract(hour from b.local) < 6 then 'AT_NIGHT' end,
    case when b."begunBy" is not null and b.that_day > ${MANY} then 'MANY_IN_A_DAY' end,
    case when b."begunAt" + interval '${DAYS_TO_FOLLOW} days' < $10 and not exists (
      select from disclosure_entry e where e.youth_id = b."youthId" and e.organisation_id = b."organisationId" and e.act = '${Act.WROTE}'
        and e.at > b."begunAt" and e.at < b."begunAt" + interval '${DAYS_TO_FOLLOW} days') then 'NOTHING_FOLLOWED' end], null) as reasons
  from begun b join youth y on y.id = b."youthId"
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$6::text', at: '$10::timestamptz' })}
), shown as (
  select * from reasoned where reasons <> '{}'
    and ($4::jsonb is null or ("begunAt", tie) < (($4::jsonb->>'at')::timestamptz, $4::jsonb->>'tie'))
  order by "begunAt" desc, tie desc limit $5
), entered as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select ${NEW_ID}, $10, $9, "youthId", $6, $7, $1, $8, '${Basis.OVERSIGHT}', '{}', '{Query.unusualBeginnings}',
    '${Act.READ_CONSENTS}'
  from (select distinct "youthId" from shown) y
), seen as (
  ${keepOverseer({ person: '$6::text', unit: '$1::uuid', at: '$10::timestamptz', shown: 'shown' })}
)
select "youthId", "organisationId", "begunAt", "begunBy", ground, "groundReference", "groundState", "endedAt", "endedBy",
  reasons, tie
from shown order by "begunAt" desc, tie desc`;

interface Row extends ServiceRelation {
  readonly reasons: readonly UnusualBeginning[];
  /** Of two that were begun at the same moment it says which comes first, in less than two ids. */
  readonly tie: string;
}

/** A page of the unusual beginnings of the officer's municipality, newest first, each entered in its youth's log. */
export async function readUnusualBeginnings(
  { query, cursors }: { readonly query: Query; readonly cursors: Cursors },
  { hop, at }: { readonly hop: Hop; readonly at: Date },
  { from, to, first, after }: Days & { readonly first: number; readonly after: string | null },
): Promise<UnusualBeginningConnection> {
  assertPageSize(first);
  if (to < from) throw createError('BAD_USER_INPUT', '`to` must not be before `from`', { argument: 'to' });
  const { caller, purpose, requestId } = hop;
  const before = after === null ? null : placeIn(cursors, caller, after);
  const { organisationId, personId, role } = caller;
  const values = [organisationId, from, to, before, first + 1, personId, role, purpose ?? '', requestId, at];
  const rows = await query<Row>('unusual-beginnings', UNUSUAL, values);
  const edges = rows.slice(0, first).map(({ reasons, tie, ...node }) => ({
    cursor: cursors.seal(LIST, caller, `${node.begunAt.getTime()} ${tie}`),
    youthId: node.youthId,
    reasons,
    node,
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const LIST = 'unusual-beginnings';

function placeIn(cursors: Cursors, caller: Caller, cursor: string): string {
  const [at = '', tie = ''] = cursors.open(LIST, caller, cursor).split(' ');
  return JSON.stringify({ at: new Date(Number(at)), tie });
}
