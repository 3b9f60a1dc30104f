import { newId, REGISTRY } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { SERVICE_RELATION } from '../messaging/fact';
import { tell, VERSION_NOW, versionAfter } from '../messaging/fact-sql';
import { holdLock } from '../persistence/hold-lock';

const OPEN = `
with opened as (
  insert into service_relation (id, youth_id, organisation_id, valid_from, version)
  select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, ${VERSION_NOW} where not exists (
    select from service_relation where youth_id = $2 and organisation_id = $3 and valid_to is null)
  returning *
) ${tell(SERVICE_RELATION, 'opened', '$5::text[]')}`;

const CLOSE = `
with closed as (
  update service_relation r set valid_to = $3, version = ${versionAfter('r')}
  where youth_id = $1 and organisation_id = $2 and valid_to is null
  returning *
) ${tell(SERVICE_RELATION, 'closed', '$4::text[]')}`;

/** Opens the organisation's service relation with the youth, if it has none that is open, and tells the registry. */
export async function openServiceRelation(
  transaction: EntityManager,
  youthId: string,
  organisationId: string,
  validFrom: Date,
): Promise<void> {
  // First contacts that come at once wait here for one another, however the id is written; a look alone would let each of them in.
  await holdLock(transaction, `service-relation/${organisationId}/${youthId}`);
  await transaction.query(OPEN, [newId(), youthId, organisationId, validFrom, [REGISTRY]]);
}

/** Closes the organisation's open service relation at the moment, and tells the registry. */
export async function closeServiceRelation(
  transaction: EntityManager,
  youthId: string,
  organisationId: string,
  validTo: Date,
): Promise<void> {
  await transaction.query(CLOSE, [youthId, organisationId, validTo, [REGISTRY]]);
}
