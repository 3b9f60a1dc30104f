import { getNullableType, isListType, isObjectType, type GraphQLSchema } from 'graphql';
import type { FieldCosts } from './measure-operation';

/** A page without a size in the schema is taken to be so long. */
const ASSUMED_PAGE = 20;

/**
 * Fields for which a service computes long, with what one answer costs in plain fields. `withDecision` is counted by two agencies
 * together under encryption, a millisecond or two a youth (docs/adr/0012-count-without-a-list.md).
 */
const DEAR_FIELDS: Readonly<Record<string, number>> = { withDecision: 4000 };

/** What the schema says of the costs of its fields. Of one name in several types the longest page counts. */
export function fieldCostsOf(schema: GraphQLSchema): FieldCosts {
  const pages = new Map<string, number>();
  const query = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, args, type: returned } of Object.values(type.getFields())) {
      const first = args.find((arg) => arg.name === 'first');
      // A list of its own accord, as an alarm; below a record lists are short.
      if (first === undefined && !(type === query && isListType(getNullableType(returned)))) continue;
      const page = typeof first?.defaultValue === 'number' ? first.defaultValue : ASSUMED_PAGE;
      pages.set(name, Math.max(page, pages.get(name) ?? 0));
    }
  }
  return { pageOf: (field) => pages.get(field), dearFields: DEAR_FIELDS };
}

/** What each schema says, computed once. */
export function costsBySchema(): (schema: GraphQLSchema) => FieldCosts {
  const known = new WeakMap<GraphQLSchema, FieldCosts>();
  return (schema) => {
    const costs = known.get(schema) ?? fieldCostsOf(schema);
    known.set(schema, costs);
    return costs;
  };
}
