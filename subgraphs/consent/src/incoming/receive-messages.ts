import { MessageKind, type Receive } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';

/** Whom an owner serves, one message at a time: of two on the same relation the later must come second. */
const RELATION = `
    insert into service_relation (youth_id, organisation_id, valid_from, valid_to)
    select "youthId", "organisationId", "validFrom", "validTo"
    from jsonb_to_record($1::jsonb) as r("youthId" uuid, "organisationId" uuid, "validFrom" timestamptz, "validTo" timestamptz)
    on conflict (youth_id, organisation_id, valid_from) do update set valid_to = coalesce(service_relation.valid_to, excluded.valid_to)`;

/**
 * What owners disclosed to their own: the most frequent message by far, so that a batch is one statement. What was deleted by a
 * retention decision does not come again with a message that is told twice. That is looked up row by row, so that the order stays.
 */
const ENTRIES = `
    insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields)
    select id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields
    from jsonb_to_recordset($1::jsonb) as r(id uuid, at timestamptz, request_id text, youth_id uuid, person_id text, role text,
      organisation_id uuid,
      purpose text, basis text, categories text[], fields text[])
    where (select c.id from disclosure_commitment c where c.id = r.id) is null
    on conflict (id) do nothing`;

/** Takes in what owners tell: whom they serve, and what they disclosed to their own. What is told twice is taken in once. */
export const createReceiveMessages =
  (dataSource: DataSource): Receive =>
  (messages) =>
    dataSource.transaction(async (transaction) => {
      const foreign = messages.find(
        ({ kind }) => kind !== MessageKind.SERVICE_RELATION_CHANGED && kind !== MessageKind.DISCLOSURE_ENTERED,
      );
      if (foreign !== undefined) throw new TypeError(`the registry takes no \`${foreign.kind}\``);
      for (const { kind, payload } of messages) {
        if (kind === MessageKind.SERVICE_RELATION_CHANGED) await transaction.query(RELATION, [JSON.stringify(payload)]);
      }
      const entries = messages
        .filter(({ kind }) => kind === MessageKind.DISCLOSURE_ENTERED)
        .map(({ payload }) => payload);
      if (entries.length > 0) await transaction.query(ENTRIES, [JSON.stringify(entries)]);
    });
