import { Act, Basis, createError, newId } from '@brobygger/domain';
import { holdLock, isKeptOut, queryIn, type SubgraphContext, NEW_ID } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { keepOverseer } from '../known-worker/known-worker.sql';
import { isBoundTo } from '../oversight/overseen-youth';
import type { Sought } from './whom-sought';
import { YouthFound } from './youth-search.type';

/** How often an officer may look for somebody: found or not, each try counts. */
export const SEARCH_LIMIT = { most: 40, withinMs: 24 * 60 * 60 * 1000 } as const;

/** SQL: the name as it is compared: capitals, whatever the database's locale says they are, and the number of spaces are no matter. */
const plain = (name: string): string =>
  `lower(regexp_replace(normalize(${name}, nfc), '\\s+', ' ', 'g') collate "und-x-icu")`;

/** Nobody has it: it passes every look-up, so that nobody costs what somebody does. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Who is looked for, with the entry of the try and, of whoever is found, that in the youth's log. Hidden ones are left out before it is
 * counted whether there is one alone, so that nobody's twin tells of them. $1 hashes, $2 name, $3 birth date; $4 the try, $5 by what;
 * $6 person, $7 unit, $8 at, $9 request, $10 role, $11 purpose.
 */
const FIND = `
with named as (
  select coalesce(y.merged_into, y.id) as id from youth_identifier i join youth y on y.id = i.youth_id
  where i.hash in (select decode(hash, 'hex') from unnest($1::text[]) hash)
  union
  select coalesce(y.merged_into, y.id) from youth y where y.birth_date = $3::date and ${plain('y.name')} = ${plain('$2::text')}
), somebody as (
  select n.id, y.protection from (select id from named union all select '${NOBODY}'::uuid) n left join youth y on y.id = n.id
), shown as materialized (
  select y.id from somebody y where y.protection = 'UNGRADED'
    and exists (select from municipal_unit u where u.id = $7::uuid and ${isBoundTo({ youth: 'y', at: '$8::timestamptz' })})
    and not ${isKeptOut({ youth: 'y.id', person: '$6::text' })}
), found as materialized (
  select id from shown where (select count(*) from shown) = 1
), tried as (
  insert into youth_search (id, at, person_id, unit_id, means, is_found)
  select $4, $8, $6, $7, $5, exists (select from found)
), entered as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select ${NEW_ID}, $8, $9, id, $6, $10, $7, $11, '${Basis.OVERSIGHT}', '{}', '{Mutation.findYouth}', '${Act.FOUND}' from found
), seen as (
  ${keepOverseer({ person: '$6::text', unit: '$7::uuid', at: '$8::timestamptz', shown: 'found' })}
)
select id from found`;

/** How many tries there were since $2, and when the first of the newest that may be was made. */
const TRIES = `
select count(*)::int as tries, min(at) as oldest
from (select at from youth_search where person_id = $1 and at > $2 order by at desc limit ${SEARCH_LIMIT.most}) newest`;

/**
 * Looks for a youth of the officer's municipality: at most one is found. Whoever it is that is not, what is done is the same.
 * @throws SEARCHES_SPENT, and nobody is looked for; FORBIDDEN_ROLE for an officer of no unit
 */
export async function findYouth(
  dataSource: DataSource,
  { hop, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  { means, hashes, name, birthDate }: Sought,
): Promise<YouthFound> {
  const { personId, organisationId, role } = hop.caller;
  if (organisationId === null) throw createError('FORBIDDEN_ROLE', 'you belong to no unit of a municipality');
  return dataSource.transaction(async (transaction) => {
    // Who tries twice at once tries one after the other, so that what is counted is what was tried.
    await holdLock(transaction, `youth searches by ${personId}`);
    const triesLeft = (await triesLeftTo(transaction, personId, at)) - 1;
    const who = [personId, organisationId, at, hop.requestId, role, hop.purpose ?? ''];
    const sought = [[...hashes], name, birthDate, newId(), means, ...who];
    const [found] = await queryIn<{ readonly id: string }>(transaction, 'find-youth', FIND, sought);
    return Object.assign(new YouthFound(), { youthId: found?.id ?? null, triesLeft });
  });
}

async function triesLeftTo(transaction: EntityManager, personId: string, at: Date): Promise<number> {
  const { most, withinMs } = SEARCH_LIMIT;
  const since = new Date(at.getTime() - withinMs);
  const [spent] = await queryIn<{ readonly tries: number; readonly oldest: Date | null }>(transaction, 'tries', TRIES, [
    personId,
    since,
  ]);
  const { tries, oldest } = spent ?? { tries: 0, oldest: null };
  if (tries < most || oldest === null) return most - tries;
  const retryAfterSeconds = Math.max(1, Math.ceil((oldest.getTime() + withinMs - at.getTime()) / 1000));
  const message = 'you have looked for youths as often as may be in 24 hours';
  throw createError('SEARCHES_SPENT', message, { retryAfterSeconds });
}
