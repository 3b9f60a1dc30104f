import {
  ACTS_BY_LAW,
  Basis,
  newId,
  OWN_CASE_HANDLING,
  REGISTRY,
  Role,
  type Act,
  type DataCategory,
} from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';

const ENTER = `
with entry as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
  select of.id, $2, $3, of.youth_id, $5, $6, $7, $8, $13, $11::text[], $12::text[], $9, $10
  from unnest($1::uuid[], $4::uuid[]) as of(id, youth_id) returning *
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

interface EnteredAct {
  readonly act: Act;
  readonly cause?: string | null;
  /** Of what is written; what else is done is of none (ADR 0026, 0097). */
  readonly categories?: readonly DataCategory[];
  /** What was read, as `Type.field`. */
  readonly fields?: readonly string[];
}

/** Enters what an author did, or was refused, in the owner's log, and tells the registry. */
export const enterAct = (
  transaction: EntityManager,
  author: Author,
  youthId: string,
  entered: EnteredAct,
): Promise<void> => enterActs(transaction, author, [youthId], entered);

/** The same of several youths, each once, in one statement. */
export async function enterActs(
  transaction: EntityManager,
  author: Author,
  youthIds: readonly string[],
  { act, cause = null, categories = [], fields = [] }: EnteredAct,
): Promise<void> {
  const named = [...new Set(youthIds.map((id) => id.toLowerCase()))];
  if (named.length === 0) return;
  const { at, personId, organisationId } = author;
  const ids = named.map(() => newId());
  const { requestId, role, purpose } = requestOfAct(author, ids[0] ?? newId());
  const basis = ACTS_BY_LAW.includes(act) ? Basis.STATUTE : Basis.OWN_SERVICE;
  const of = [ids, at, requestId, named, personId, role, organisationId, purpose, act, cause];
  await transaction.query(ENTER, [...of, [...categories].sort(), [...fields].sort(), basis]);
}
