import type { ApolloGateway, Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import { GraphQLError, Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { QueryPlan } from '../ahead/ahead-of';
import type { RequestContext } from '../request-context';
import { conditionsOf, includedWith, type Conditions } from './conditions';
import { stepsOf, type Ask, type Run, type Step } from './plan-steps';
import { shapeOf, type Shape } from './shape';

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type Asked = Parameters<Executor>[0];
type Answer = Awaited<ReturnType<Executor>>;
type Shown = Parameters<Experimental_DidResolveQueryPlanCallback>[0];
type Variables = Readonly<Record<string, unknown>>;

/** How an operation is answered under certain values of its conditions. */
interface Way {
  readonly steps: Step;
  readonly shape: Shape;
}

/** An operation with its plan. */
interface Operation extends Pick<Shown['operationContext'], 'fragments' | 'schema'> {
  readonly definition: OperationDefinitionNode;
  readonly plan: QueryPlan;
  readonly conditions: Conditions;
  /** By the values of its conditions; `null` is left to the library. */
  readonly ways: Map<string, Way | null>;
}

/** What answers about the schema itself. */
const OF_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type']);

const KEPT_OPERATIONS = 1000;
/** Conditions that hang on more variables than this are left to the library. */
const MOST_CONDITIONS = 4;

/** Thrown at the library as soon as it has shown its plan, which is all that is wanted of it. */
class PlanIsKnown extends Error {
  constructor(
    readonly operation: Operation,
    readonly way: Way,
  ) {
    super('the plan is known');
  }
}

/** What it is followed with. */
export interface FollowedPlansDeps {
  readonly ask: Ask;
  /** Shown each plan before it is followed. */
  readonly onPlan: (plan: QueryPlan, context: RequestContext, variables: Readonly<Record<string, unknown>>) => void;
}

/** What the library is given, and what it is put behind. */
export interface FollowedPlans {
  /** Told by the library of each plan that it has made. */
  readonly onShown: Experimental_DidResolveQueryPlanCallback;
  /** Answers as the library's executor does. */
  over(library: Executor): Executor;
}

/**
 * Lets the library plan, and follows its plans: the steps of a plan and the shape of an answer are made once for each
 * operation that is kept, where the library makes the operation anew from its document for each request (ADR 0052).
 */
export function createFollowedPlans({ ask, onPlan }: FollowedPlansDeps): FollowedPlans {
  const kept = new Map<string, Operation | null>();

  function known({ queryPlan, operationContext, requestContext }: Shown): Operation | null {
    const key = keyOf(requestContext);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const operation = operationOf(queryPlan, operationContext, requestContext.document);
    if (kept.size >= KEPT_OPERATIONS) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, operation);
    return operation;
  }

  function follow(requestContext: Asked, { plan }: Operation, { steps, shape }: Way): Promise<Answer> {
    const context = requestContext.context as unknown as RequestContext;
    const { variables = {} } = requestContext.request;
    onPlan(plan, context, variables);
    return answerOf(steps, shape, { context, variables, ask, data: {}, errors: [] });
  }

  return {
    onShown(shown) {
      const operation = known(shown);
      const { request, context } = shown.requestContext;
      const way = operation && wayOf(operation, request.variables ?? {});
      if (operation && way) throw new PlanIsKnown(operation, way);
      onPlan(shown.queryPlan, context as unknown as RequestContext, request.variables ?? {});
    },
    over: (library) => async (requestContext) => {
      const operation = kept.get(keyOf(requestContext));
      if (operation) {
        const { variables = {} } = requestContext.request;
        const { errors } = getVariableValues(
          operation.schema,
          operation.definition.variableDefinitions ?? [],
          variables,
        );
        if (errors !== undefined) return { errors };
        const way = wayOf(operation, variables);
        if (way !== null) return follow(requestContext, operation, way);
      }
      try {
        return await library(requestContext);
      } catch (cause) {
        if (cause instanceof PlanIsKnown) return follow(requestContext, cause.operation, cause.way);
        throw cause;
      }
    },
  };
}

const keyOf = ({ queryHash, request }: Asked): string => `${queryHash} ${request.operationName ?? ''}`;

/** What is kept of an operation; `null` where it asks for the schema itself, or calls a field like something that every object has. */
function operationOf(
  plan: QueryPlan,
  { operation: definition, fragments, schema }: Shown['operationContext'],
  document: DocumentNode,
): Operation | null {
  let isPlain = true;
  visit(document, {
    [Kind.FIELD]({ alias, name }) {
      if ((alias ?? name).value in Object.prototype || OF_THE_SCHEMA.has(name.value)) isPlain = false;
    },
  });
  const conditions = conditionsOf(definition, document);
  if (!isPlain || conditions.names.length > MOST_CONDITIONS) return null;
  return { plan, definition, fragments, schema, conditions, ways: new Map() };
}

function wayOf({ plan, definition, fragments, schema, conditions, ways }: Operation, variables: Variables): Way | null {
  const values = conditions.valuesOf(variables);
  if (values === null) return null;
  const key = values.join();
  const before = ways.get(key);
  if (before !== undefined) return before;
  const named = new Map(conditions.names.map((name, n) => [name, values[n] === true]));
  const { node } = plan;
  const steps =
    node === undefined || node.kind === 'Subscription' ? null : stepsOf(node, (name) => named.get(name) === true);
  const way = steps && { steps, shape: shapeOf(schema, definition, fragments, includedWith(named)) };
  ways.set(key, way);
  return way;
}

async function answerOf(steps: Step, shape: Shape, run: Run): Promise<Answer> {
  await steps(run, { path: [], data: run.data });
  const { data, errors } = run;
  try {
    const problems: GraphQLError[] = [];
    const shaped = shape(data, problems);
    if (errors.length > 0) return { errors: errors as GraphQLError[], data: shaped };
    return problems.length > 0 ? { extensions: { valueCompletion: problems }, data: shaped } : { data: shaped };
  } catch (cause) {
    return { errors: [new GraphQLError((cause as Error).message, { originalError: cause as Error })] };
  }
}
