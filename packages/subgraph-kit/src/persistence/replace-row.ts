import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { isChangeable, keyOfReplaced } from './changeable';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Writes the row, or where one stands with the same key already, all its columns but key and id. Returns the id of the row that
 * stands then. The key is what the entity is `@ReplacedBy`: that of a unique constraint.
 */
export async function replaceRow<Row extends ObjectLiteral & { readonly id: string }>(
  transaction: EntityManager,
  entity: EntityTarget<Row> & object,
  row: QueryDeepPartialEntity<Row>,
): Promise<string> {
  const { columns, name } = transaction.connection.getMetadata(entity);
  const key = keyOfReplaced(entity);
  if (key === null) throw new TypeError(`rows of \`${name}\` are not written anew: it has no \`@ReplacedBy\``);
  const nameOf = (property: string): string =>
    columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property;
  const written = columns.filter(({ propertyName }) => isChangeable(entity, propertyName));
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
