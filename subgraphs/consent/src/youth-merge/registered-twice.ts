import { Act, Basis } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import { NEW_ID } from '@brobygger/subgraph-kit';
import { keepOverseer } from '../known-worker/known-worker.sql';
import { mayOversee } from '../oversight/overseen-youth';
import { FactKind } from '../youth/facts';
import type { RegisteredTwice } from './youth-merge.type';

/** The most pairs that are shown at once: when some are merged, others follow. */
const MOST = 100;

/**
 * Those whom the population register has as one person and who have two ids here, both of the officer's municipality, each with its entry
 * in both logs. $1 unit; $2–$6 who asks, for what, when.
 */
const TWICE = `
with said as (
  select f.youth_id, jsonb_array_elements_text(f.value)::uuid as other_id from youth_fact f
  where f.kind = '${FactKind.OTHER_REGISTRATIONS}' and jsonb_typeof(f.value) = 'array' and not exists (
    select from youth_fact later where later.youth_id = f.youth_id and later.kind = f.kind and later.seq > f.seq)
), pair as (
  select distinct least(s.youth_id, s.other_id) as one, greatest(s.youth_id, s.other_id) as other from said s
), shown as (
  select p.* from pair p join youth y on y.id = p.one join youth o on o.id = p.other
  where ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$6::timestamptz' })}
    and ${mayOversee({ youth: 'o', organisation: '$1::uuid', person: '$2::text', at: '$6::timestamptz' })}
  order by p.one, p.other limit ${MOST}
), entered as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select ${NEW_ID}, $6, $5, id, $2, $3, $1, $4, '${Basis.OVERSIGHT}', '{}', '{Query.registeredTwice}', '${Act.READ_CONSENTS}'
  from (select one as id from shown union select other from shown) ids
), seen as (
  ${keepOverseer({ person: '$2::text', unit: '$1::uuid', at: '$6::timestamptz', shown: 'shown' })}
)
select one as "youthId", other as "otherId" from shown order by one, other`;

/** The pairs that an officer may look at. */
export function readRegisteredTwice(
  query: Query,
  { hop: { caller, purpose, requestId }, at }: Pick<SubgraphContext, 'hop' | 'at'>,
): Promise<readonly RegisteredTwice[]> {
  const { organisationId, personId, role } = caller;
  return query('registered-twice', TWICE, [organisationId, personId, role, purpose ?? '', requestId, at]);
}
