import type { DataSource, EntityManager } from 'typeorm';
import type { ClientBase, Pool } from 'pg';
import { arrayLiteral } from './array-literal';

/**
 * Runs one statement, prepared once per connection under its name, and returns its rows. `parts` names what it does,
 * where that is several things. A statement that takes longer than `withinMs` is given up, and its connection with it:
 * a database that has stopped answering would hold both for ever.
 */
export type Query = <Row>(
  name: string,
  text: string,
  values: readonly unknown[],
  parts?: readonly string[],
  withinMs?: number,
) => Promise<readonly Row[]>;

/** Statements on the pool of a TypeORM data source, for what is too hot for its query builder. `onStatement` hears of each part. */
export function createQuery(dataSource: DataSource, onStatement: (name: string) => void = () => undefined): Query {
  return async <Row>(
    name: string,
    text: string,
    values: readonly unknown[],
    parts: readonly string[] = [name],
    withinMs?: number,
  ) => {
    parts.forEach(onStatement);
    const limit = withinMs === undefined ? {} : { query_timeout: withinMs };
    const asked = { name, text, values: values.map(parameterOf), parts, ...limit };
    const { rows } = await poolOf(dataSource).query(asked);
    return rows as Row[];
  };
}

/** Runs one statement within a transaction of TypeORM's, prepared once per connection under its name, and returns its rows. */
export async function queryIn<Row>(
  { queryRunner }: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  if (queryRunner === undefined) throw new TypeError('a statement of a transaction was to run outside of one');
  const client = (await queryRunner.connect()) as ClientBase;
  const { rows } = await client.query({ name, text, values: values.map(parameterOf) });
  return rows as Row[];
}

/** Columns go as text that is made here: the driver takes four times as long for an array, and hot statements carry twenty. */
const parameterOf = (value: unknown): unknown => (Array.isArray(value) ? arrayLiteral(value) : value);

/** The driver's own pool. */
export function poolOf(dataSource: DataSource): Pool {
  const { master } = dataSource.driver as unknown as { readonly master: Pool };
  return master;
}
