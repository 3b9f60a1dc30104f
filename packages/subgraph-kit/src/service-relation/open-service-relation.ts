import { Act, newId, REGISTRY } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { enterAct } from '../acts/enter-act';
import type { Author } from '../author';
import { GroundState, type GroundInput } from '../beginning/ground';
import { SERVICE_RELATION } from '../messaging/fact';
import { tell, VERSION_NOW, versionAfter } from '../messaging/fact-sql';
import { assignBeginner, endAssignments } from './assign-worker';
import { holdService } from './hold-service';

const OPEN = `
with opened as (
  insert into service_relation
    (id, youth_id, organisation_id, valid_from, version, begun_by, ground, ground_reference, ground_state)
  select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, ${VERSION_NOW}, $6, $7, $8, $9 where not exists (
    select from service_relation where youth_id = $2 and organisation_id = $3 and valid_to is null)
  returning *
) ${tell(SERVICE_RELATION, 'opened', '$5::text[]')}`;

const CLOSE = `
with closed as (
  update service_relation r set valid_to = $3, ended_by = $5, version = ${versionAfter('r')}
  where youth_id = $1 and organisation_id = $2 and valid_to is null
  returning *
) ${tell(SERVICE_RELATION, 'closed', '$4::text[]')}`;

/**
 * Opens the organisation's service relation with the youth on the ground, if it has none that is open, and assigns the youth to the
 * author; enters it and tells the registry. Returns whether it opened one.
 */
export async function openServiceRelation(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  { kind, reference = null }: GroundInput,
): Promise<boolean> {
  await holdService(transaction, author, youthId);
  const { organisationId, personId, at } = author;
  const state = reference === null ? null : GroundState.UNVERIFIED;
  const values = [newId(), youthId, organisationId, at, [REGISTRY], personId, kind, reference, state];
  const told = (await transaction.query(OPEN, values)) as readonly unknown[];
  if (told.length > 0) {
    await assignBeginner(transaction, author, youthId);
    await enterAct(transaction, author, youthId, { act: Act.BEGAN_SERVICE });
  }
  return told.length > 0;
}

/** Closes the organisation's open service relation at the author's moment, with its assignments; enters it and tells the registry. */
export async function closeServiceRelation(transaction: EntityManager, author: Author, youthId: string): Promise<void> {
  await holdService(transaction, author, youthId);
  const { organisationId, personId, at } = author;
  const told = (await transaction.query(CLOSE, [youthId, organisationId, at, [REGISTRY], personId])) as unknown[];
  if (told.length === 0) return;
  await endAssignments(transaction, author, youthId, null);
  await enterAct(transaction, author, youthId, { act: Act.ENDED_SERVICE });
}
