import { newId, OWN_CASE_HANDLING, REGISTRY, Role, type Act } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';

const ENTER = `
with entry as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
  values ($1, $2, $3, $4, $5, $6, $7, $8, 'OWN_SERVICE', '{}', '{}', $9, $10) returning *
)
insert into outbox_message (id, destination, kind, payload)
select id, '${REGISTRY}', 'DISCLOSURE_ENTERED', to_jsonb(entry) - 'salt' from entry`;

/** Enters what an author did, or was refused, in the owner's log, and tells the registry. */
export async function enterAct(
  transaction: EntityManager,
  { at, personId, organisationId, request }: Author,
  youthId: string,
  { act, cause = null }: { readonly act: Act; readonly cause?: string | null },
): Promise<void> {
  const id = newId();
  const role = request?.role ?? Role.CASEWORKER;
  const purpose = request?.purpose ?? OWN_CASE_HANDLING;
  const values = [id, at, request?.id ?? id, youthId, personId, role, organisationId, purpose, act, cause];
  await transaction.query(ENTER, values);
}
