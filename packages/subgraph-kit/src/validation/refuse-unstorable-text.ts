import { createError } from '@brobygger/domain';
import {
  defaultFieldResolver,
  getNullableType,
  GraphQLString,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** The null character, which PostgreSQL takes in no text, and half of a surrogate pair, which it takes in no JSON and changes in a text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Wraps the resolvers of a built schema, once at start, so that text which the database cannot hold is refused as the asker's fault,
 * wherever it stands in the arguments. Ids are left alone: one that is none is an unknown one.
 */
export function refuseUnstorableText(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Arguments, context, info) => {
        for (const { name, type: argType } of field.args) refuse(argType, args[name], name);
        return resolve(source, args, context, info) as unknown;
      };
    }
  }
}

type Arguments = Readonly<Record<GraphQLArgument['name'], unknown>>;

function refuse(type: GraphQLInputType, value: unknown, path: string): void {
  if (value === null || value === undefined) return;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    for (const [n, item] of (value as unknown[]).entries()) refuse(bare.ofType, item, `${path}[${n}]`);
  } else if (isInputObjectType(bare)) {
    for (const field of Object.values(bare.getFields())) {
      refuse(field.type, (value as Arguments)[field.name], `${path}.${field.name}`);
    }
  } else if (bare === GraphQLString && UNSTORABLE.test(value as string)) {
    throw createError('BAD_USER_INPUT', `\`${path}\` must not hold a null character or half of a character`, {
      argument: path,
    });
  }
}
