import type { OwnerDeps } from '@brobygger/subgraph-kit';
import type { TableRows, Usit2016 } from '@brobygger/testkit/usit2016';
import { insertRows, type Run } from './insert-rows';

/** The two databases that a year is in, each opened as its owner. */
export interface YearDatabases {
  readonly outreach: OwnerDeps['dataSource'];
  readonly childWelfare: OwnerDeps['dataSource'];
}

/** How far a table has come. */
export interface TableProgress {
  readonly table: string;
  readonly done: number;
  readonly of: number;
}

/**
 * Loads a year in one transaction per database and returns how many rows were new: whatever stops it leaves no part of a database
 * behind. What is there already stays as it is, so that a year may be loaded again.
 */
export async function loadYear(
  { outreach, childWelfare }: YearDatabases,
  set: Usit2016,
  onProgress: (progress: TableProgress) => void,
): Promise<number> {
  return outreach.transaction((outer) =>
    childWelfare.transaction(async (inner) => {
      const ofOutreach = await insertTables(
        (statement, parameters) => outer.query(statement, [...parameters]),
        set.outreach,
        onProgress,
      );
      const ofChildWelfare = await insertTables(
        (statement, parameters) => inner.query(statement, [...parameters]),
        set.childWelfare,
        onProgress,
      );
      return ofOutreach + ofChildWelfare;
    }),
  );
}

async function insertTables(
  run: Run,
  tables: readonly TableRows[],
  onProgress: (progress: TableProgress) => void,
): Promise<number> {
  let added = 0;
  for (const { table, rows } of tables) {
    added += await insertRows(run, { table, rows }, (done) => onProgress({ table, done, of: rows.length }));
  }
  return added;
}
