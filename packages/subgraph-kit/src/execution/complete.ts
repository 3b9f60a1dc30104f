import {
  defaultTypeResolver,
  GraphQLError,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { failed, isPromise, letEnd, type Complete, type FieldFacts, type Path, type Run } from './run';

/** Answers what is selected below a field on an object. */
export type Below = (type: GraphQLObjectType, value: unknown, run: Run, path: Path) => unknown;

/** How values of a field are completed (CompleteValue of the GraphQL specification, 6.4.3). */
export function completeOf(facts: FieldFacts, below: Below): Complete {
  const complete = ofType(facts.type, facts, below);
  return (value, run, path, info) => {
    if (value instanceof Error) throw value;
    return complete(value, run, path, info);
  };
}

function ofType(type: GraphQLOutputType, facts: FieldFacts, below: Below): Complete {
  if (isNonNullType(type)) return ofNonNull(ofType(type.ofType as GraphQLOutputType, facts, below), facts);
  const complete = isListType(type)
    ? ofList(type, facts, below)
    : isLeafType(type)
      ? ofLeaf(type)
      : isAbstractType(type)
        ? ofAbstract(type, facts, below)
        : ofObject(type, below);
  return (value, run, path, info) => (value === null || value === undefined ? null : complete(value, run, path, info));
}

function ofNonNull(complete: Complete, { parent, name }: FieldFacts): Complete {
  const present = (value: unknown): unknown => {
    if (value === null) throw new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`);
    return value;
  };
  return (value, run, path, info) => {
    const completed = complete(value, run, path, info);
    return isPromise(completed) ? completed.then(present) : present(completed);
  };
}

function ofList(list: GraphQLList<GraphQLOutputType>, facts: FieldFacts, below: Below): Complete {
  const element = completeOf({ ...facts, type: list.ofType }, below);

  const fail = (cause: unknown, run: Run, path: Path): null => failed(cause, facts, list.ofType, path, run);

  function itemOf(item: unknown, run: Run, path: Path, info: GraphQLResolveInfo): unknown {
    try {
      const completed = isPromise(item)
        ? item.then((resolved) => element(resolved, run, path, info))
        : element(item, run, path, info);
      return isPromise(completed) ? completed.then(undefined, (cause) => fail(cause, run, path)) : completed;
    } catch (cause) {
      return fail(cause, run, path);
    }
  }

  return (value, run, path, info) => {
    if (!isIterable(value)) {
      const { parent, name } = facts;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${name}".`);
    }
    const given = [...value];
    const waiting: Promise<unknown>[] = [];
    try {
      const items = given.map((item, key) => {
        const completed = itemOf(item, run, { prev: path, key, typename: undefined }, info);
        if (isPromise(completed)) waiting.push(completed);
        return completed;
      });
      return waiting.length > 0 ? Promise.all(items) : items;
    } catch (cause) {
      letEnd([...waiting, ...given.filter((item) => isPromise(item))]);
      throw cause;
    }
  };
}

/**
 * Completes a leaf that is there as it is; `undefined` of anything else, which is completed as every value. `null` where the type is no
 * leaf.
 */
export function leafOf(type: GraphQLOutputType): ((value: unknown) => unknown) | null {
  const bare = getNullableType(type);
  if (!isLeafType(bare)) return null;
  const absent = isNonNullType(type) ? undefined : null;
  return (value) => {
    if (value === null || value === undefined) return absent;
    if (typeof value === 'function' || value instanceof Error || isPromise(value)) return undefined;
    try {
      return bare.serialize(value) ?? undefined;
    } catch {
      return undefined;
    }
  };
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function ofLeaf(type: GraphQLLeafType): Complete {
  return (value) => {
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) throw new Error(`a value that is none of ${type.name}`);
    return serialized;
  };
}

function ofAbstract(type: GraphQLAbstractType, { parent, name, compiled }: FieldFacts, below: Below): Complete {
  const { schema } = compiled;
  const resolve = type.resolveType ?? defaultTypeResolver;
  return (value, run, path, info) => {
    const on = (typename: unknown): unknown => {
      const found = typeof typename === 'string' ? schema.getType(typename) : undefined;
      if (!isObjectType(found) || !schema.isSubType(type, found)) {
        throw new Error(`"${type.name}" of ${parent.name}.${name} is of no type that it may be`);
      }
      return ofObject(found, below)(value, run, path, info);
    };
    const typename = resolve(value, run.context, info, type);
    return isPromise(typename) ? typename.then(on) : on(typename);
  };
}

function ofObject(type: GraphQLObjectType, below: Below): Complete {
  if (!type.isTypeOf) return (value, run, path) => below(type, value, run, path);
  const { isTypeOf } = type;
  const ofThis = (isSo: boolean, value: unknown, run: Run, path: Path): unknown => {
    if (!isSo) throw new Error(`a value that is no ${type.name}`);
    return below(type, value, run, path);
  };
  return (value, run, path, info) => {
    const isSo = isTypeOf(value, run.context, info);
    if (isPromise(isSo)) return isSo.then((is) => ofThis(is, value, run, path));
    return ofThis(isSo, value, run, path);
  };
}
