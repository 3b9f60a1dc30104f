import { selectedBelow, selectedOn, type DecidedOperation } from '@brobygger/domain';
import {
  getNullableType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  TypeNameMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** Gives what services said the shape that was asked for. Of what does not fit the schema, `problems` are told. */
export type Shape = (input: object, problems: GraphQLError[]) => Record<string, unknown> | null;

/** Where a value is, and what did not fit so far. */
interface Walk {
  readonly path: (string | number)[];
  readonly problems: GraphQLError[];
}

/** A value of the answer; `BROKEN` where it is null since something below did not fit, `INVALID` where it may not be null. */
type Complete = (value: unknown, walk: Walk) => unknown;

const BROKEN = Symbol('null, and told');
const INVALID = Symbol('null, where none may be');

type Input = Readonly<Record<string, unknown>>;

/**
 * The shape of an operation whose conditions are decided. It gives byte by byte what `@apollo/gateway` gives, which walks the operation
 * and looks up each of its types for each request.
 */
export function shapeOf(definition: OperationDefinitionNode, decided: DecidedOperation): Shape {
  const { schema } = decided;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new TypeError(`a schema without a ${definition.operation}`);

  function objectOf(selections: readonly SelectionNode[], type: GraphQLCompositeType): Complete {
    const fields = selectedOn(type, selections, decided).map((selected) => {
      const { key, on, nodes } = selected;
      const name = nodes[0]?.name.value ?? '';
      if (name === TypeNameMetaFieldDef.name) return { key, complete: null };
      const field = 'getFields' in on ? on.getFields()[name] : undefined;
      if (field === undefined) throw new TypeError(`${on.name} has no field ${name}`);
      return { key, complete: completeOf(field.type, selectedBelow(selected), `field ${on.name}.${key}`) };
    });
    return (value, walk) => {
      const input = value as Input;
      const output: Record<string, unknown> = {};
      for (const { key, complete } of fields) {
        if (complete === null) {
          const name = nameOf(input, key, type);
          if (name === null) return BROKEN;
          output[key] = name;
          continue;
        }
        walk.path.push(key);
        const completed = complete(input[key] ?? null, walk);
        walk.path.pop();
        if (completed === INVALID) return BROKEN;
        output[key] = completed === BROKEN ? null : completed;
      }
      return output;
    };
  }

  /** The name of an object's type, as its service said it or as the schema has it. */
  function nameOf(input: Input, key: string, type: GraphQLCompositeType): string | null {
    const said = input[key] ?? (key === '__typename' ? null : input['__typename']);
    const named = typeof said === 'string' ? (schema.getType(said) ?? type) : type;
    return isObjectType(named) ? named.name : null;
  }

  function completeOf(type: GraphQLOutputType, below: readonly SelectionNode[], described: string): Complete {
    if (isNonNullType(type)) return nonNull(completeOf(type.ofType, below, described), described);
    if (isListType(type)) {
      const element = completeOf(type.ofType, below, `array element of type ${String(getNullableType(type.ofType))}`);
      return (value, walk) => (value === null ? null : listOf(value, element, type, walk));
    }
    if (isCompositeType(type)) return compositeOf(type, below, described);
    const isValid = validatorOf(type);
    return (value, walk) => {
      if (value === null || isValid(value)) return value;
      walk.problems.push(problem(`Invalid value found for ${at(described, walk)}.`, walk));
      return BROKEN;
    };
  }

  function compositeOf(type: GraphQLCompositeType, below: readonly SelectionNode[], described: string): Complete {
    const objects = new Map<unknown, Complete | null>();
    const isOne = (named: GraphQLCompositeType): boolean =>
      named === type || (isAbstractType(type) && !isUnionType(named) && schema.isSubType(type, named));
    function objectNamed(name: unknown): Complete | null {
      const known = objects.get(name);
      if (known !== undefined) return known;
      const named = name === undefined ? type : typeof name === 'string' ? schema.getType(name) : undefined;
      const made = isCompositeType(named) && isOne(named) ? objectOf(below, named) : null;
      // What a service made up is not kept.
      if (made !== null) objects.set(name, made);
      return made;
    }
    objectNamed(isObjectType(type) ? type.name : undefined);
    return (value, walk) => {
      if (value === null) return null;
      if (typeof value !== 'object') throw new TypeError(`a value that is no object at ${at(described, walk)}`);
      const name = (value as Input)['__typename'];
      const complete = objectNamed(name === undefined && isObjectType(type) ? type.name : name);
      if (complete !== null) return complete(value, walk);
      walk.problems.push(problem(`Invalid __typename found for object at ${at(described, walk)}.`, walk));
      return BROKEN;
    };
  }

  const shape = objectOf(definition.selectionSet.selections, root);
  return (input, problems) => {
    const shaped = shape(input, { path: [], problems });
    return shaped === BROKEN ? null : (shaped as Record<string, unknown>);
  };
}

function nonNull(complete: Complete, described: string): Complete {
  return (value, walk) => {
    const completed = complete(value, walk);
    if (completed === BROKEN) return INVALID;
    if (completed !== null) return completed;
    walk.problems.push(problem(`Cannot return null for non-nullable ${at(described, walk)}.`, walk));
    return INVALID;
  };
}

function listOf(value: unknown, element: Complete, type: GraphQLOutputType, walk: Walk): unknown {
  if (!Array.isArray(value)) throw new TypeError(`a value that is no list for the list type ${String(type)}`);
  let isBroken = false;
  const list = value.map((each: unknown, n) => {
    walk.path.push(n);
    const completed = element(each ?? null, walk);
    walk.path.pop();
    isBroken ||= completed === INVALID;
    return completed === BROKEN ? null : completed;
  });
  return isBroken ? BROKEN : list;
}

function validatorOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  if (!isSpecifiedScalarType(type)) return () => true;
  const isInteger = (value: unknown): boolean => typeof value === 'number' && /^-?(?:0|[1-9]\d*)$/.test(String(value));
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'Int':
      return isInteger;
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'ID':
      return (value) => typeof value === 'string' || isInteger(value);
    default:
      return (value) => typeof value === 'string';
  }
}

const at = (described: string, { path }: Walk): string =>
  typeof path.at(-1) === 'number' ? `${described} at index ${String(path.at(-1))}` : described;

const problem = (message: string, { path }: Walk): GraphQLError =>
  new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } });
