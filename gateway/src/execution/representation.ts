import type { FetchNode } from '../ahead/ahead-of';

/** What a service is told of an entity, so that it knows which it is; `null` for one that it has nothing to do with. */
export type Represent = (entity: Readonly<Record<string, unknown>>) => Record<string, unknown> | null;

type Required = NonNullable<FetchNode['requires']>[number];

/** How entities are represented, where it is by plain fields of one type for each; `null` where it is otherwise. */
export function representationOf(requires: readonly Required[]): Represent | null {
  const fieldsOf = new Map<string, readonly string[]>();
  for (const each of requires) {
    if (each.kind !== 'InlineFragment' || each.typeCondition === undefined || fieldsOf.has(each.typeCondition)) {
      return null;
    }
    const names = each.selections.map((field) =>
      field.kind === 'Field' && field.alias === undefined && field.selections === undefined ? field.name : null,
    );
    if (!names.includes('__typename') || !names.every((name) => name !== null)) return null;
    fieldsOf.set(each.typeCondition, names);
  }
  return (entity) => {
    const fields = fieldsOf.get(entity['__typename'] as string);
    if (fields === undefined) return null;
    const representation: Record<string, unknown> = {};
    for (const name of fields) {
      if (entity[name] === undefined) return null;
      representation[name] = entity[name];
    }
    return representation;
  };
}
