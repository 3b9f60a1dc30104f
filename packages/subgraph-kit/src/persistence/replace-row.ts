import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Writes the row, or where one stands with the same key already, all its columns but key and id. Returns the id of the row that
 * stands then. The key must be that of a unique constraint.
 */
export async function replaceRow<Row extends ObjectLiteral & { readonly id: string }>(
  transaction: EntityManager,
  entity: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
  key: readonly (keyof Row & string)[],
): Promise<string> {
  const { columns } = transaction.connection.getMetadata(entity);
  const nameOf = (property: string): string =>
    columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property;
  const written = columns.filter(
    ({ propertyName }) => propertyName !== 'id' && !(key as readonly string[]).includes(propertyName),
  );
  const { raw } = await transaction
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orUpdate(
      written.map(({ databaseName }) => databaseName),
      key.map(nameOf),
    )
    .returning('id')
    .execute();
  const [{ id }] = raw as readonly [{ readonly id: string }];
  return id;
}
