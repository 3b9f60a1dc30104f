import type { ApolloGateway, Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import { createKeptByText, createWays, isPlain, type Ways } from '@brobygger/domain';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { QueryPlan } from '../ahead/ahead-of';
import type { RequestContext } from '../request-context';
import { stepsOf, type Ask, type Run, type Step } from './plan-steps';
import { shapeOf, type Shape } from './shape';

type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type Asked = Parameters<Executor>[0];
type Answer = Awaited<ReturnType<Executor>>;
type Shown = Parameters<Experimental_DidResolveQueryPlanCallback>[0];

/** How an operation is answered under certain values of its conditions. */
interface Way {
  readonly steps: Step;
  readonly shape: Shape;
}

/** An operation with its plan. */
interface Operation {
  readonly plan: QueryPlan;
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  /** What of it is left to the library has none. */
  readonly wayOf: Ways<Way>;
}

/** So long are the operations together that are kept; what is kept is some two hundred bytes for each character. */
const KEPT_CHARACTERS = 150_000;

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
  const kept = createKeptByText<Operation | null>(KEPT_CHARACTERS);

  function known({ queryPlan, operationContext, requestContext }: Shown): Operation | null {
    const key = keyOf(requestContext);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const operation = operationOf(queryPlan, operationContext, requestContext.document);
    kept.set(key, requestContext.source.length, operation);
    return operation;
  }

  function follow(requestContext: Asked, { plan }: Operation, { steps, shape }: Way): Promise<Answer> {
    const context = requestContext.context as unknown as RequestContext;
    const variables = requestContext.request.variables ?? {};
    onPlan(plan, context, variables);
    return answerOf(steps, shape, { context, variables, ask, data: {}, errors: [] });
  }

  return {
    onShown(shown) {
      const operation = known(shown);
      const { request, context } = shown.requestContext;
      const way = operation && operation.wayOf(request.variables ?? {});
      if (operation && way) throw new PlanIsKnown(operation, way);
      onPlan(shown.queryPlan, context as unknown as RequestContext, request.variables ?? {});
    },
    over: (library) => async (requestContext) => {
      const operation = kept.get(keyOf(requestContext));
      if (operation) {
        const variables = requestContext.request.variables ?? {};
        const { errors } = getVariableValues(
          operation.schema,
          operation.definition.variableDefinitions ?? [],
          variables,
        );
        if (errors !== undefined) return { errors };
        const way = operation.wayOf(variables);
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
  const { node } = plan;
  if (node === undefined || node.kind === 'Subscription' || !isPlain(document)) return null;
  const wayOf = createWays(definition, document, (isIncluded, values): Way | null => {
    const steps = stepsOf(node, (name) => values.get(name) === true);
    return steps && { steps, shape: shapeOf(definition, { schema, fragments, isIncluded }) };
  });
  return { plan, schema, definition, wayOf };
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
