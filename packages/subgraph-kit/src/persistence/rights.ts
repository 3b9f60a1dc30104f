import type { DataSource } from 'typeorm';
import { isChangeable } from './changeable';
import { mapEntities, type Persistence } from './connect';
import { defineTable, type Table } from './table';

/** One right of the runtime role: `select on youth`, or on a column, `update (withdrawn_at) on consent`. */
export type Right = string;

/** How the service learns at start whether its database is at its newest migration. */
const MIGRATIONS = defineTable('migrations', { select: true });

/**
 * Every right that the runtime role has, in order, as entities and tables say: to read and add rows of an entity, and to write anew
 * what is declared changeable. A table that neither names is closed to it.
 */
export async function rightsOf(persistence: Persistence): Promise<readonly Right[]> {
  const mapped = tablesOfEntities(await mapEntities(persistence));
  return [...mapped, ...(persistence.tables ?? []), MIGRATIONS].flatMap(rightsOn).sort();
}

/** The tables that entities map, with what their decorators let the service do. */
const tablesOfEntities = ({ entityMetadatas }: DataSource): readonly Table[] =>
  entityMetadatas.map(({ tableName, target, columns }) =>
    defineTable(tableName, {
      select: true,
      insert: true,
      update: columns
        .filter(({ propertyName }) => isChangeable(target as object, propertyName))
        .map(({ databaseName }) => databaseName),
    }),
  );

const rightsOn = ({ name, rights }: Table): readonly Right[] =>
  Object.entries(rights as Readonly<Record<string, true | readonly string[]>>).flatMap(([verb, on]) =>
    on === true ? [`${verb} on ${name}`] : on.map((column) => `${verb} (${column}) on ${name}`),
  );
