import type { DataSource } from 'typeorm';
import { type MessageKind, type Receive } from './message';

/** What the registry tells an owner, each as one idempotent statement. */
const STATEMENTS: Partial<Record<MessageKind, string>> = {
  WORKER_BLOCKED: `insert into worker_block (youth_id, person_id) values (($1::jsonb->>'youthId')::uuid,
    $1::jsonb->>'personId') on conflict do nothing`,
  WORKER_UNBLOCKED: `delete from worker_block where youth_id = ($1::jsonb->>'youthId')::uuid and person_id = $1::jsonb->>'personId'`,
  CONFLICT_RECORDED: `insert into conflict_of_interest (youth_id, person_id) values (($1::jsonb->>'youthId')::uuid,
    $1::jsonb->>'personId') on conflict do nothing`,
  PROTECTION_CHANGED: `insert into protected_youth (youth_id, protection) values (($1::jsonb->>'youthId')::uuid, $1::jsonb->>'protection')
    on conflict (youth_id) do update set protection = excluded.protection`,
};

/** Takes in what the registry tells an owner: blocks, conflicts of interest, address protection. */
export const createReceiveNotices =
  (dataSource: DataSource): Receive =>
  (messages) =>
    dataSource.transaction(async (transaction) => {
      for (const { kind, payload } of messages) {
        const statement = STATEMENTS[kind];
        if (statement === undefined) throw new TypeError(`an owner takes no \`${kind}\``);
        await transaction.query(statement, [JSON.stringify(payload)]);
      }
    });
