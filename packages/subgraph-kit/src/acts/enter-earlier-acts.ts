import { newId, REGISTRY, type Act, type DataCategory, type Role } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';

/** What somebody did with records before it was known which youth they are of. */
export interface EarlierAct {
  readonly at: Date;
  readonly requestId: string;
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly purpose: string;
  readonly act: Act;
  /** What was let be seen; empty where nothing was read. */
  readonly categories: readonly DataCategory[];
  readonly fields: readonly string[];
}

const ENTER = `
with told as (
  select * from jsonb_to_recordset($1::jsonb) as t(place int, id uuid, at timestamptz, "requestId" text, "personId" text, role text,
    "organisationId" uuid, purpose text, act text, categories text[], fields text[])
), entry as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select id, at, "requestId", $2, "personId", role, "organisationId", purpose, 'OWN_SERVICE', categories, fields, act from told
  order by place returning *
)
insert into outbox_message (id, destination, kind, payload)
select id, '${REGISTRY}', 'DISCLOSURE_ENTERED', to_jsonb(entry) - 'salt' from entry`;

/** Enters in the owner's log what was done before, each with its own author and moment, in order, and tells the registry. */
export async function enterEarlierActs(
  transaction: EntityManager,
  youthId: string,
  acts: readonly EarlierAct[],
): Promise<void> {
  const told = acts.map((act, place) => ({ ...act, place, id: newId() }));
  await transaction.query(ENTER, [JSON.stringify(told), youthId]);
}
