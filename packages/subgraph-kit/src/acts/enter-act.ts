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

/** The request that an act stands in: one without a request of its own is one by itself, in own case handling. */
export const requestOfAct = (
  { request }: Pick<Author, 'request'>,
  id: string,
): { readonly requestId: string; readonly role: Role; readonly purpose: string } => ({
  requestId: request?.id ?? id,
  role: request?.role ?? Role.CASEWORKER,
  purpose: request?.purpose ?? OWN_CASE_HANDLING,
});

/** Enters what an author did, or was refused, in the owner's log, and tells the registry. */
export async function enterAct(
  transaction: EntityManager,
  author: Author,
  youthId: string,
  { act, cause = null }: { readonly act: Act; readonly cause?: string | null },
): Promise<void> {
  const id = newId();
  const { at, personId, organisationId } = author;
  const { requestId, role, purpose } = requestOfAct(author, id);
  const values = [id, at, requestId, youthId, personId, role, organisationId, purpose, act, cause];
  await transaction.query(ENTER, values);
}
