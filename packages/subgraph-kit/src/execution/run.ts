import {
  locatedError,
  responsePathAsArray,
  type FieldNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  type FragmentDefinitionNode,
} from 'graphql';

/** Where a value is in the answer. */
export type Path = GraphQLResolveInfo['path'];

/** One request for an operation. */
export interface Run {
  readonly context: unknown;
  /** As `getVariableValues` coerced them. */
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[];
}

/** Makes what a resolver gave into what is answered. It throws, or rejects, where it cannot. */
export type Complete = (value: unknown, run: Run, path: Path, info: GraphQLResolveInfo) => unknown;

/** What all fields of an operation have in common. */
export interface Compiled {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
}

/** What is known of a field before it is asked for. */
export interface FieldFacts {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly parent: GraphQLObjectType;
  readonly compiled: Compiled;
}

/** What a resolver is told of its field, looked up where it is asked for. */
export class ResolveInfo implements GraphQLResolveInfo {
  constructor(
    private readonly facts: FieldFacts,
    private readonly run: Run,
    readonly path: Path,
  ) {}

  get fieldName(): string {
    return this.facts.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.facts.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.facts.type;
  }
  get parentType(): GraphQLObjectType {
    return this.facts.parent;
  }
  get schema(): GraphQLSchema {
    return this.facts.compiled.schema;
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.facts.compiled.fragments;
  }
  get operation(): OperationDefinitionNode {
    return this.facts.compiled.definition;
  }
  get variableValues(): Record<string, unknown> {
    return this.run.variables;
  }
  readonly rootValue = undefined;
}

/** Enters an error of a value that may be null, and leaves it null; of another it is thrown on. */
export function failed(
  cause: unknown,
  { nodes }: Pick<FieldFacts, 'nodes'>,
  type: GraphQLOutputType,
  path: Path,
  run: Run,
): null {
  const error = locatedError(cause, nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  run.errors.push(error);
  return null;
}

/** As graphql-js tells promises: by their `then`. */
export const isPromise = <Value>(value: Value): value is Value & Promise<Awaited<Value>> =>
  typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function';

/** Lets what is under way end, whose answer nobody will hear: that it failed too would otherwise end the process. */
export const letEnd = (waiting: readonly Promise<unknown>[]): void =>
  waiting.forEach((promise) => promise.catch(() => undefined));
