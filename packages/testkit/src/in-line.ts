import type { OwnerDeps } from '@brobygger/subgraph-kit';

/**
 * Runs a race every time: holds what the statement locks until all the changes wait for a lock, then lets them go. Says
 * what became of each.
 */
export async function inLine(
  dataSource: OwnerDeps['dataSource'],
  hold: { readonly statement: string; readonly values: readonly unknown[] },
  changes: readonly (() => Promise<unknown>)[],
): Promise<readonly PromiseSettledResult<unknown>[]> {
  let outcomes: Promise<readonly PromiseSettledResult<unknown>[]> = Promise.resolve([]);
  await dataSource.transaction(async (holder) => {
    await holder.query(hold.statement, [...hold.values]);
    outcomes = Promise.allSettled(changes.map((change) => change()));
    while ((await waiting(holder)) < changes.length);
  });
  return outcomes;
}

async function waiting(holder: { query(statement: string): Promise<unknown> }): Promise<number> {
  await holder.query('select pg_stat_clear_snapshot()');
  const [row] = (await holder.query(
    // Of sessions of another role, what they wait for is hidden in `pg_stat_activity`, and not here.
    `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where a.datname = current_database() and not l.granted`,
  )) as { n: number }[];
  return row?.n ?? 0;
}
