import { consentLabelOf, type SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
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
import type { KnownRow } from '../world/read-world';
import type { Resolve, Resolvers } from './service';
import { releasedRows, shownRows } from './rows';
import { isOwnRow, isToldToOwn, toldToOwnBelow } from './told-to-own';

interface Records {
  readonly youthId: string;
}

/** The resolvers of what an agency holds of a youth: the records stand under the field of `Youth` that its schema adds. */
export function recordsResolvers(schema: GraphQLSchema, world: LiveWorld): Resolvers {
  const { field, type } = recordsIn(schema);
  return {
    Youth: { [field]: ({ id }: { readonly id: string }) => ({ youthId: id }) },
    [type.name]: Object.fromEntries(
      Object.values(type.getFields()).map((each) => [each.name, recordResolver({ records: field, type }, each, world)]),
    ),
    ...toldToOwn(schema, type.name),
  } as Resolvers;
}

/** The field of `Youth` under which the agency's records stand, and their type. */
export function recordsIn(schema: GraphQLSchema): { readonly field: string; readonly type: GraphQLObjectType } {
  const fields = Object.values((schema.getType('Youth') as GraphQLObjectType).getFields());
  const found = fields.find(({ type }) => getNamedType(type).name.endsWith('Records'));
  if (found === undefined) throw new TypeError('a service without records');
  return { field: found.name, type: getNamedType(found.type) as GraphQLObjectType };
}

/** Resolvers below records of what is told to the youth and to the own organisation alone. */
function toldToOwn(schema: GraphQLSchema, records: string): Resolvers {
  const fields = toldToOwnBelow((name) => name !== records && schema.getType(name) !== undefined);
  const resolve = (field: string): Resolve =>
    ((row: KnownRow, _args: unknown, { hop }: SubgraphContext) => (isOwnRow(row, hop) ? row[field] : null)) as Resolve;
  const types = [...new Set(fields.map(([type]) => type))];
  const of = (type: string) => fields.filter((each) => each[0] === type).map(([, field]) => [field, resolve(field)]);
  return Object.fromEntries(types.map((type) => [type, Object.fromEntries(of(type)) as Record<string, Resolve>]));
}

function recordResolver(
  { records, type }: { readonly records: string; readonly type: GraphQLObjectType },
  field: GraphQLField<unknown, unknown>,
  world: LiveWorld,
): Resolve {
  const label = consentLabelOf(field);
  if (label === null) throw new TypeError(`a record without a category: \`${field.name}\``);
  const isList = isListType(getNullableType(field.type));
  const isObject = isObjectType(getNamedType(field.type));
  const resolve = ({ youthId }: Records, args: { readonly first?: number | null }, context: Parameters<Resolve>[2]) => {
    const held = world.findYouth(youthId)?.records[records]?.[field.name] ?? [];
    const released = releasedRows(held, youthId, label, context);
    const told = isToldToOwn(type.name, field.name) ? released.filter((row) => isOwnRow(row, context.hop)) : released;
    const shown = shownRows(told, youthId, args.first);
    if (isList) return shown;
    return isObject ? (shown[0] ?? null) : ((shown[0] as { readonly value?: unknown } | undefined)?.value ?? null);
  };
  return resolve as Resolve;
}
