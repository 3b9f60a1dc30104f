import { type MessageKind, type Receive } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';

/** What owners tell the registry, each as one idempotent statement. */
const STATEMENTS: Partial<Record<MessageKind, string>> = {
  SERVICE_RELATION_CHANGED: `
    insert into service_relation (youth_id, organisation_id, valid_from, valid_to)
    select "youthId", "organisationId", "validFrom", "validTo"
    from jsonb_to_record($1::jsonb) as r("youthId" uuid, "organisationId" uuid, "validFrom" timestamptz, "validTo" timestamptz)
    on conflict (youth_id, organisation_id, valid_from) do update set valid_to = coalesce(service_relation.valid_to, excluded.valid_to)`,
  DISCLOSURE_ENTERED: `
    insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields)
    select id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields
    from jsonb_to_record($1::jsonb) as r(id uuid, at timestamptz, request_id text, youth_id uuid, person_id text, role text, organisation_id uuid,
      purpose text, basis text, categories text[], fields text[])
    on conflict (id) do nothing`,
};

/** Takes in what owners tell: whom they serve, and what they disclosed to their own. */
export const createReceiveMessages = (dataSource: DataSource): Receive => (messages) =>
  dataSource.transaction(async (transaction) => {
    for (const { kind, payload } of messages) {
      const statement = STATEMENTS[kind];
      if (statement === undefined) throw new TypeError(`the registry takes no \`${kind}\``);
      await transaction.query(statement, [JSON.stringify(payload)]);
    }
  });
