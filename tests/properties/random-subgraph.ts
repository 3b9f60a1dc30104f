import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isEnumType,
  isListType,
  isObjectType,
  parse,
  responsePathAsArray,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { createHash } from 'node:crypto';

/** What the resolvers of a random subgraph draw by: the same seed gives the same answer to the same operation. */
export interface Drawn {
  readonly seed: number;
}

/** A number from 0 to `below`, by what it is for. */
export function draw(below: number, ...of: readonly unknown[]): number {
  return createHash('md5').update(JSON.stringify(of)).digest().readUInt32LE() % below;
}

const OWN_TYPES = ['_Service', '_Entity'];

/**
 * The schema of a subgraph whose fields resolve at once or later to values, to nothing, to too few or too many of them, and to errors, as
 * the seed of the request has it.
 */
export function randomSubgraph(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || OWN_TYPES.includes(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service') continue;
      field.resolve = (_source, args, { seed }: Drawn, info) => {
        const of = [seed, args, type.name, field.name, responsePathAsArray(info.path)];
        const is = draw(40, 'kind', ...of);
        if (is === 0) throw new GraphQLError('refused', { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });
        if (is === 1) return rejected('broken');
        if (is === 2) return new Error('given back');
        if (is === 3) return null;
        const value = valueOf(field.type, of, info);
        return is % 2 === 0 ? value : Promise.resolve(value);
      };
    }
  }
  return schema;
}

/** Where something before it fails at once, nobody looks at it any more: that is no surprise. */
function rejected(message: string): Promise<never> {
  const promise = Promise.reject<never>(new Error(message));
  promise.catch(() => undefined);
  return promise;
}

function valueOf(type: GraphQLOutputType, of: readonly unknown[], info: GraphQLResolveInfo): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (draw(60, 'no list', ...of) === 0) return 7;
    return Array.from({ length: draw(4, 'length', ...of) }, (_, n): unknown => {
      const is = draw(30, 'item', n, ...of);
      if (is === 1) return rejected('a broken item');
      // Each comes later: where one fails at once, graphql-js leaves those that are under way to fail unseen.
      return Promise.resolve(is === 0 ? null : valueOf(nullable.ofType as GraphQLOutputType, [n, ...of], info));
    });
  }
  const named = getNamedType(type);
  if (isObjectType(named)) return { __typename: named.name };
  if (isEnumType(named)) {
    const values = named.getValues();
    return draw(50, 'no value', ...of) === 0 ? 'NO_VALUE_OF_IT' : values[draw(values.length, ...of)]?.value;
  }
  switch (named.name) {
    case 'Int':
      return draw(50, 'no number', ...of) === 0 ? 'no number' : draw(1000, ...of);
    case 'Float':
      return draw(1000, ...of) / 8;
    case 'Boolean':
      return draw(2, ...of) === 0;
    default:
      return `${named.name} ${String(draw(1000, ...of))}`;
  }
}
