import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Stores rows of one entity in one statement, which is the same text however many they are. What no row says is left to
 * the column's default.
 */
export async function insertRows<Row extends ObjectLiteral>(
  transaction: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { driver } = transaction.connection;
  const { tableName, columns } = transaction.connection.getMetadata(entity);
  const said = columns.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
  const names = said.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const values = rows.map((row) =>
    Object.fromEntries(said.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown])),
  );
  await transaction.query(
    `insert into ${tableName} (${names}) select ${names} from jsonb_populate_recordset(null::${tableName}, $1::jsonb)`,
    [JSON.stringify(values)],
  );
}
