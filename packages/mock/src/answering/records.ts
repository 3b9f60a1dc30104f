import { consentLabelOf } from '@brobygger/subgraph-kit/enforcement';
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { LiveWorld } from '../world/live-world';
import type { Resolve, Resolvers } from './service';
import { releasedRows, shownRows } from './rows';

interface Records {
  readonly youthId: string;
}

/** The resolvers of what an agency holds of a youth: the records stand under the field of `Youth` that its schema adds. */
export function recordsResolvers(schema: GraphQLSchema, world: LiveWorld): Resolvers {
  const { field, type } = recordsIn(schema);
  return {
    Youth: { [field]: ({ id }: { readonly id: string }) => ({ youthId: id }) },
    [type.name]: Object.fromEntries(
      Object.values(type.getFields()).map((each) => [each.name, recordResolver(field, each, world)]),
    ),
  } as Resolvers;
}

/** The field of `Youth` under which the agency's records stand, and their type. */
export function recordsIn(schema: GraphQLSchema): { readonly field: string; readonly type: GraphQLObjectType } {
  const fields = Object.values((schema.getType('Youth') as GraphQLObjectType).getFields());
  const found = fields.find(({ type }) => getNamedType(type).name.endsWith('Records'));
  if (found === undefined) throw new TypeError('a service without records');
  return { field: found.name, type: getNamedType(found.type) as GraphQLObjectType };
}

function recordResolver(records: string, field: GraphQLField<unknown, unknown>, world: LiveWorld): Resolve {
  const label = consentLabelOf(field);
  if (label === null) throw new TypeError(`a record without a category: \`${field.name}\``);
  const isList = isListType(getNullableType(field.type));
  const isObject = isObjectType(getNamedType(field.type));
  const resolve = ({ youthId }: Records, args: { readonly first?: number | null }, context: Parameters<Resolve>[2]) => {
    const held = world.findYouth(youthId)?.records[records]?.[field.name] ?? [];
    const shown = shownRows(releasedRows(held, youthId, label, context), youthId, args.first);
    if (isList) return shown;
    return isObject ? (shown[0] ?? null) : ((shown[0] as { readonly value?: unknown } | undefined)?.value ?? null);
  };
  return resolve as Resolve;
}
