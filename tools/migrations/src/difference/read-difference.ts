import { connect, type Persistence } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { differenceOf, type Difference } from './difference-of';

/** How entities and the tables of a database differ. */
export interface ReadDifference extends Difference {
  /** The table of each entity, by the name of its class. */
  readonly tableOf: ReadonlyMap<string, string>;
  /** The columns that the database fills, and an entity would write or insert: `table.column`. */
  readonly written: readonly string[];
  /** Whether a name has to stand in quotes. */
  readonly isReserved: (word: string) => boolean;
}

/**
 * Compares entities with the tables that the migrations have made. The database must have been made for this: afterwards
 * its generated columns are ordinary ones.
 */
export async function readDifference(ownerUrl: string, persistence: Persistence): Promise<ReadDifference> {
  const dataSource = await connect(ownerUrl, persistence, 2);
  try {
    const generated = await makeOrdinary(dataSource);
    const reserved = (await dataSource.query("select word from pg_get_keywords() where catcode <> 'U'")) as {
      word: string;
    }[];
    const words = new Set(reserved.map(({ word }) => word));
    return {
      ...differenceOf(await dataSource.driver.createSchemaBuilder().log()),
      tableOf: new Map(dataSource.entityMetadatas.map(({ name, tableName }) => [name, tableName])),
      written: dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
        columns
          .filter(({ isInsert, isUpdate }) => isInsert || isUpdate)
          .map(({ databaseName }) => `${tableName}.${databaseName}`)
          .filter((column) => generated.has(column)),
      ),
      isReserved: (word) => words.has(word),
    };
  } finally {
    await dataSource.destroy();
  }
}

/** TypeORM reads what a generated column is made of from a table of its own, which no database of ours has. */
async function makeOrdinary(dataSource: DataSource): Promise<ReadonlySet<string>> {
  const columns = (await dataSource.query(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and is_generated = 'ALWAYS'`,
  )) as { table: string; column: string }[];
  for (const { table, column } of columns) {
    await dataSource.query(`alter table "${table}" alter column "${column}" drop expression`);
  }
  return new Set(columns.map(({ table, column }) => `${table}.${column}`));
}
