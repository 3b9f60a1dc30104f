import type { Row, TableRows } from '@brobygger/testkit/usit2016';

/** The most rows of one statement. */
const BATCH = 2000;

/** Runs a statement within a transaction. */
export type Run = (statement: string, parameters: readonly unknown[]) => Promise<unknown>;

/** Inserts the rows that are not there yet, batch by batch, and returns how many were new. */
export async function insertRows(
  run: Run,
  { table, rows }: TableRows,
  onBatch: (done: number) => void,
): Promise<number> {
  let added = 0;
  onBatch(0);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    added += await insertBatch(run, table, batch);
    onBatch(from + batch.length);
  }
  return added;
}

/** The rows travel as one JSON value, which the table's own types read. */
async function insertBatch(run: Run, table: string, rows: readonly Row[]): Promise<number> {
  const columns = Object.keys(rows[0] ?? {})
    .map(quoted)
    .join(', ');
  const [inserted] = (await run(
    `with inserted as (
       insert into ${quoted(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)
       on conflict do nothing returning 1)
     select count(*)::int as added from inserted`,
    [JSON.stringify(rows)],
  )) as { added: number }[];
  return inserted?.added ?? 0;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
