import { isId } from '@brobygger/domain';
import { authorOf, assertPageSize, type Cursors, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import { actValues, keepActs } from './acts-of-person';
import { noSuchPerson } from './own-person';
import type { OutreachPerson, OutreachPersonPage } from './unregistered-person.type';

/**
 * What is read is kept in the same statement. It waits for who links one of the persons at the moment, and then leaves that one out: after
 * that what is read of them is the youth's, and stands in the youth's log.
 */
const PERSONS = `
with page as (
  select id, known_as, age_by_own_word, age_said_on, gender, district from outreach_person
  where organisation_id = $9 and not is_linked and ($10::uuid is null or id = $10) and ($11::uuid is null or id < $11)
  order by id desc limit $12 for share
), kept as (${keepActs('(select id from page order by id desc limit $13)')}
)
select id, known_as as "knownAs", age_by_own_word as "ageByOwnWord", age_said_on as "ageSaidOn", gender, district, coalesce((
  select json_agg(json_build_object('id', f.id, 'startedOn', f.started_on, 'endedOn', f.ended_on, 'endReason', f.end_reason,
    'continuityStaff', f.continuity_staff) order by f.started_on desc, f.id desc)
  from follow_up f where f.outreach_person_id = p.id), '[]') as "followUps"
from page p order by id desc`;

const LIST = 'outreachPersons';

/** What persons are read with. */
export interface ReadPersonsDeps {
  readonly query: Query;
  readonly cursors: Cursors;
}

/**
 * Reads a page of the persons without a number whom the asker's own organisation knows, newest first.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export async function readUnregisteredPersons(
  { query, cursors }: ReadPersonsDeps,
  { hop, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  { first, after }: { readonly first: number; readonly after: string | null | undefined },
): Promise<OutreachPersonPage> {
  assertPageSize(first);
  const start = after === null || after === undefined ? null : cursors.open(LIST, hop.caller, after);
  const author = authorOf(hop, at);
  const values = [...actValues(author, 'READ'), author.organisationId, null, start, first + 1, first];
  const rows = await query<OutreachPerson>('outreach-persons', PERSONS, values);
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursors.seal(LIST, hop.caller, node.id), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/**
 * Reads a person without a number whom the asker's own organisation knows.
 * @throws NOT_FOUND for every other, and while the records are a youth's
 */
export async function getUnregisteredPerson(
  { query }: Pick<ReadPersonsDeps, 'query'>,
  { hop, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  id: string,
): Promise<OutreachPerson> {
  if (!isId(id)) throw noSuchPerson();
  const author = authorOf(hop, at);
  const values = [...actValues(author, 'READ'), author.organisationId, id, null, 1, 1];
  const [person] = await query<OutreachPerson>('outreach-persons', PERSONS, values);
  if (person === undefined) throw noSuchPerson();
  return person;
}
