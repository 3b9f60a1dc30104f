import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge';
import { generateHydratedPaths } from '@apollo/gateway/dist/executeQueryPlan';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { FetchNode, PlanNode } from '../ahead/ahead-of';
import type { SubgraphOperation } from '../data-source/call-subgraph';
import type { RequestContext } from '../request-context';
import { representationOf, type Represent } from './representation';

/** Asks a subgraph for a request. It never rejects. */
export type Ask = (service: string, context: RequestContext, operation: SubgraphOperation) => Promise<ExecutionResult>;

/** A plan under way for one request. */
export interface Run {
  readonly context: RequestContext;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What has come together so far. */
  readonly data: Record<string, unknown>;
  readonly errors: unknown[];
  readonly ask: Ask;
}

/** What of the data a step is about, and how it was come to. */
interface Cursor {
  readonly path: readonly (string | number)[];
  readonly data: unknown;
}

/** A part of a plan, ready to be followed any number of times. */
export type Step = (run: Run, cursor: Cursor) => Promise<void>;

/**
 * A plan of `@apollo/gateway` as steps that give what its own executor gives; `null` where there is something in it that is left to that:
 * what is renamed on the way, and entities that are found by more than their type and key.
 */
export function stepsOf(node: PlanNode, isTrue: (variable: string) => boolean): Step | null {
  switch (node.kind) {
    case 'Sequence':
      return inOrder(allOf(node.nodes, isTrue));
    case 'Parallel':
      return atOnce(allOf(node.nodes, isTrue));
    case 'Flatten':
      return within(node.path, stepsOf(node.node, isTrue));
    case 'Fetch':
      return fetching(node);
    case 'Condition': {
      const taken = isTrue(node.condition) ? node.ifClause : node.elseClause;
      return taken === undefined ? () => Promise.resolve() : stepsOf(taken, isTrue);
    }
    case 'Defer':
      return null;
  }
}

function allOf(nodes: readonly PlanNode[], isTrue: (variable: string) => boolean): readonly Step[] | null {
  const steps = nodes.map((node) => stepsOf(node, isTrue));
  return steps.every((step) => step !== null) ? steps : null;
}

const inOrder = (steps: readonly Step[] | null): Step | null =>
  steps &&
  (async (run, cursor) => {
    for (const step of steps) await step(run, cursor);
  });

const atOnce = (steps: readonly Step[] | null): Step | null =>
  steps &&
  (async (run, cursor) => {
    await Promise.all(steps.map((step) => step(run, cursor)));
  });

const within = (path: readonly (string | number)[], step: Step | null): Step | null =>
  step &&
  (async (run, cursor) => {
    const data = flattened(cursor.data, path, 0);
    if (data !== undefined && data !== null) await step(run, { path: [...cursor.path, ...path], data });
  });

/** What is at a path, lists on the way made one. */
function flattened(value: unknown, path: readonly (string | number)[], from: number): unknown {
  const key = path[from];
  if (key === undefined || value === undefined || value === null) return value;
  if (key === '@') return (value as readonly unknown[]).flatMap((each) => flattened(each, path, from + 1));
  return flattened(
    Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined,
    path,
    from + 1,
  );
}

function fetching(node: FetchNode): Step | null {
  const { inputRewrites = [], outputRewrites = [], contextRewrites = [] } = node;
  if (inputRewrites.length + outputRewrites.length + contextRewrites.length > 0) return null;
  const represent = node.requires === undefined ? undefined : representationOf(node.requires);
  if (represent === null) return null;
  const fetch = represent === undefined ? ofRoot(node) : ofEntities(node, represent);
  return async (run, cursor) => {
    const entities = (Array.isArray(cursor.data) ? cursor.data : [cursor.data]).filter(
      (each: unknown) => each !== null && each !== undefined,
    ) as Record<string, unknown>[];
    if (entities.length === 0) return;
    try {
      await fetch(run, cursor, entities);
    } catch (cause) {
      run.errors.push(cause);
    }
  };
}

type Fetch = (run: Run, cursor: Cursor, entities: readonly Record<string, unknown>[]) => Promise<void>;

const ofRoot =
  (node: FetchNode): Fetch =>
  async (run, cursor, entities) => {
    const data = await received(node, run, cursor, {});
    for (const entity of entities) deepMerge(entity, data);
  };

const ofEntities =
  (node: FetchNode, represent: Represent): Fetch =>
  async (run, cursor, entities) => {
    const represented = entities.flatMap((entity) => {
      const representation = represent(entity);
      return representation === null ? [] : [{ entity, representation }];
    });
    if (represented.length === 0) return;
    const representations = represented.map(({ representation }) => representation);
    const data = await received(node, run, cursor, { representations });
    if (!data) return;
    const { _entities: found } = data;
    if (!Array.isArray(found)) throw new Error('Expected "data._entities" in response to be an array');
    if (found.length !== representations.length) {
      throw new Error(`Expected "data._entities" to contain ${String(representations.length)} elements`);
    }
    represented.forEach(({ entity }, n) => {
      const each = found[n] as Record<string, unknown> | null;
      if (each && !each['__typename']) each['__typename'] = entity['__typename'];
      deepMerge(entity, each);
    });
  };

/** What a service answers to a fetch; its errors are put where they belong in the whole answer. */
async function received(
  { serviceName, operation, operationName, variableUsages = [], requires }: FetchNode,
  run: Run,
  cursor: Cursor,
  more: { readonly representations?: readonly unknown[] },
): Promise<ExecutionResult['data']> {
  const variables = Object.create(null) as Record<string, unknown>;
  for (const name of variableUsages) {
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) variables[name] = run.variables[name];
  }
  if (more.representations !== undefined && 'representations' in variables) {
    throw new Error('Variables cannot contain key "representations"');
  }
  const answer = await run.ask(serviceName, run.context, {
    query: operation,
    operationName,
    variables: Object.assign(variables, more),
  });
  // What is no list throws here, as it does in the library: what could not be had is no absence.
  if (answer.errors) {
    const pathOf = requires === undefined ? belowCursor(cursor) : belowEntity(run, cursor);
    run.errors.push(...answer.errors.map((error) => ofService(error, serviceName, pathOf)));
  }
  return answer.data;
}

type Path = GraphQLError['path'];
type PathOf = (path: Path) => Path;

const belowCursor =
  ({ path }: Cursor): PathOf =>
  (below) =>
    below && [...path, ...below];

function belowEntity({ data }: Run, cursor: Cursor): PathOf {
  const found: (string | number)[][] = [];
  generateHydratedPaths([], cursor.path as string[], data, found);
  return (below) =>
    typeof below?.[1] === 'number' ? [...(found[below[1]] ?? []), ...below.slice(2)] : belowCursor(cursor)(below);
}

function ofService(error: GraphQLError, serviceName: string, pathOf: PathOf): GraphQLError {
  const { message, extensions, path } = error;
  const told = typeof extensions === 'object' ? extensions : {};
  const code = told['code'] || 'DOWNSTREAM_SERVICE_ERROR';
  return new GraphQLError(message || `Error while fetching subquery from service "${serviceName}"`, {
    originalError: error,
    path: pathOf(path) ?? null,
    extensions: { ...told, serviceName, code },
  });
}
