import type { EntityManager } from 'typeorm';
import type { ErasureBatch } from './erasures-file';
import { keyOf, youthOf, type RecordTable } from './record-tables';

/** What is told of rows goes with them; the log, and whom a service helps, names no content of a record, and must arrive. */
const FORGET_MESSAGES = `
delete from outbox_message m
where m.kind not in ('DISCLOSURE_ENTERED', 'RELEASES_COUNTED', 'SERVICE_RELATION')
  and exists (select from jsonb_each_text(m.payload) told where told.value = any($1::text[]))`;

const FORGET_OWN = 'delete from rekeyed_row where table_name = $1 and row_id = any($2::uuid[])';

/** The registry moves no records of registrations that are merged. */
const ARE_MOVED = `select to_regclass('rekeyed_row') is not null as moved`;

const ENTER = `
with batch as (
  insert into erasure_batch (id, at, record_kind, statute, decision, claim_id) values ($1, $2, $3, $4, $5, $6)
)
insert into erasure (table_name, row_key, batch_id)
select e.name, key::uuid, $1 from jsonb_each($7::jsonb) as e(name, keys), jsonb_array_elements_text(e.keys) key
on conflict do nothing`;

/** Deletes what the batch names, with its parts and what waits to be told of it, and enters that it was. */
export async function eraseRows(
  transaction: EntityManager,
  tables: readonly RecordTable[],
  batch: ErasureBatch,
): Promise<void> {
  const { id, at, kind, statute, decision, claimId, keys } = batch;
  // Entered first: what deletes may be told by a trigger what is erased.
  await transaction.query(ENTER, [id, at, kind, statute, decision, claimId, JSON.stringify(keys)]);
  for (const table of tables) await eraseFrom(transaction, table, keys[table.name] ?? []);
  await transaction.query(FORGET_MESSAGES, [Object.values(keys).flat()]);
  const [are] = (await transaction.query(ARE_MOVED)) as readonly { readonly moved: boolean }[];
  if (are?.moved !== true) return;
  for (const [table, of] of Object.entries(keys)) await transaction.query(FORGET_OWN, [table, of]);
}

async function eraseFrom(transaction: EntityManager, table: RecordTable, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  for (const { name, by } of table.parts ?? []) {
    await transaction.query(`delete from ${name} where ${by} = any($1::uuid[])`, [keys]);
  }
  const which = `where ${keyOf(table)} = any($1::uuid[])`;
  await transaction.query(
    table.isUnlinked
      ? `update ${table.name} set ${youthOf(table)} = null ${which}`
      : `delete from ${table.name} ${which}`,
    [keys],
  );
}
