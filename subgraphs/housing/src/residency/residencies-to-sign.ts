import type { LocalDate } from '@brobygger/domain';
import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { HouseDocument } from '../house-text/house-text.entity';
import { OCCUPYING } from './residency.entity';

/** A text that a resident has not signed. */
export interface ToSign {
  readonly youthId: string;
  readonly residencyId: string;
  readonly document: HouseDocument;
  readonly version: number;
  readonly publishedOn: LocalDate;
}

/** The most that are listed; what was published first comes first. */
export const MOST_TO_SIGN = 100;

const TO_SIGN = `
select r.youth_id as "youthId", r.id as "residencyId", t.document, t.version, to_char(t.published_on, 'YYYY-MM-DD') as "publishedOn"
from residency r join (
  select distinct on (house_id, document) house_id, document, version, published_on
  from house_text where organisation_id = $1 order by house_id, document, version desc) t on t.house_id = r.house_id
where r.organisation_id = $1 and r.state in (${OCCUPYING.map((state) => `'${state}'`).join(', ')})
  and not exists (
    select from residency_signature s
    where s.residency_id = r.id and s.document = t.document and s.version = t.version and 'YOUTH' = any(s.signed_by))
  and ${isListedFor({ youth: 'r.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by t.published_on, r.id, t.document limit ${MOST_TO_SIGN}`;

/**
 * What residents of the organisation's houses have not signed as it stands. One of a youth from whose data the person is kept, or who is
 * assigned to others where no reason is stated, is not there, and takes no place of another.
 */
export const readToSign = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
): Promise<readonly ToSign[]> =>
  query<ToSign>('residencies-to-sign', TO_SIGN, [organisationId, personId, statedReason !== undefined]);
