import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { KnownRow, KnownYouth } from './read-world';

/** What a row says beside the fields of its type. */
const OF_ROW: ReadonlySet<string> = new Set(['organisationId', 'category', 'value']);

/** Where youths’ records name what is no field of the schema: it would never be shown, and nobody would see why. */
export function recordFaults(
  youths: readonly KnownYouth[],
  types: ReadonlyMap<string, GraphQLObjectType>,
): readonly string[] {
  return youths.flatMap(({ records }, n) =>
    Object.entries(records).flatMap(([records, fields]) => {
      const path = `youths.${n}.records.${records}`;
      const type = types.get(records);
      if (type === undefined) return [`${path}: not a field of \`Youth\` with records`];
      return Object.entries(fields).flatMap(([field, rows]) => fieldFaults(`${path}.${field}`, type, field, rows));
    }),
  );
}

function fieldFaults(
  path: string,
  parent: GraphQLObjectType,
  field: string,
  rows: readonly KnownRow[],
): readonly string[] {
  const found = parent.getFields()[field];
  if (found === undefined) return [`${path}: not a field of \`${parent.name}\``];
  const type = getNamedType(found.type);
  if (!isObjectType(type)) return [];
  return rows.flatMap((row, n) =>
    Object.entries(row)
      .filter(([name]) => !OF_ROW.has(name))
      .flatMap(([name, value]) => fieldFaults(`${path}.${n}.${name}`, type, name, objectsIn(value))),
  );
}

const objectsIn = (value: unknown): readonly KnownRow[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is KnownRow => typeof each === 'object' && each !== null,
  );
