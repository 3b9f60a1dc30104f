// How large what is kept is: tables, indexes and how deep they are, as PostgreSQL says it.
import { ask } from '../database.mjs';

/** Every table with rows, its bytes without and with indexes, and its deepest B-tree. A depth of 1 is a root that leads to leaves. */
const TABLES = `
select c.relname as "table", c.reltuples::float8 as rows,
  (pg_table_size(c.oid))::float8 as "tableBytes", pg_indexes_size(c.oid)::float8 as "indexBytes",
  coalesce((select max((bt_metap(i.indexrelid::regclass::text)).level) from pg_index i
    join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam
    where i.indrelid = c.oid and a.amname = 'btree'), 0)::int as depth
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'm') and c.reltuples > 0
order by pg_total_relation_size(c.oid) desc, c.relname`;

const WHOLE = 'select pg_database_size(current_database())::float8 as bytes';

/** What each service's database holds. */
export async function sizesOf(databases) {
  const sizes = {};
  for (const [service, { ownerUrl, adminUrl }] of Object.entries(databases)) {
    await ask(ownerUrl, 'analyze');
    sizes[service] = { bytes: (await ask(ownerUrl, WHOLE))[0].bytes, tables: await ask(adminUrl, TABLES) };
  }
  return sizes;
}

/** All databases together, in bytes. */
export const bytesOf = (sizes) => Object.values(sizes).reduce((sum, { bytes }) => sum + bytes, 0);
