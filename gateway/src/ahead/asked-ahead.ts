import { isId, Role, type Caller } from '@brobygger/domain';
import type { ExecutionResult } from 'graphql';
import type { AskSubgraph, SubgraphOperation } from '../data-source/call-subgraph';
import type { RequestContext } from '../request-context';
import { aheadOf, type Ahead, type QueryPlan } from './ahead-of';

/** What was asked of services before the plan came to it. */
export interface AskedAhead {
  /** Asks at once what the plan will ask of others as soon as the registry has said that there is the youth. */
  start(plan: QueryPlan, context: RequestContext, variables: Readonly<Record<string, unknown>>): void;
  /** The answer to the very same operation, once, if it was asked ahead. */
  take(service: string, context: RequestContext, operation: SubgraphOperation): Promise<ExecutionResult> | undefined;
}

/** What was asked of a service, and is not taken yet. */
interface AskedOne {
  readonly service: string;
  readonly operation: SubgraphOperation;
  readonly answer: Promise<ExecutionResult>;
}

/**
 * Asks owners of a youth together with the registry, so that their decisions are one with its own. Each of them decides for itself as ever;
 * where the registry knows no such youth for the caller, what they said is dropped (ADR 0051).
 */
export function createAskedAhead(asks: ReadonlyMap<string, AskSubgraph>): AskedAhead {
  const known = new WeakMap<QueryPlan, readonly Ahead[]>();
  const asked = new WeakMap<RequestContext, AskedOne[]>();

  function knownAheadOf(plan: QueryPlan): readonly Ahead[] {
    const found = known.get(plan) ?? aheadOf(plan);
    known.set(plan, found);
    return found;
  }

  return {
    start(plan, context, variables) {
      for (const ahead of knownAheadOf(plan)) {
        const youthId = youthOf(ahead, context.caller, variables);
        const ask = asks.get(ahead.service);
        if (youthId === null || ask === undefined) continue;
        const operation = operationOf(ahead, variables, youthId);
        const ofRequest = asked.get(context) ?? [];
        asked.set(context, ofRequest);
        ofRequest.push({ service: ahead.service, operation, answer: ask(context, operation) });
      }
    },
    take(service, context, operation) {
      const ofRequest = asked.get(context) ?? [];
      const n = ofRequest.findIndex((one) => one.service === service && isSame(one.operation, operation));
      return n === -1 ? undefined : ofRequest.splice(n, 1)[0]?.answer;
    },
  };
}

/** The youth's id as the registry will give it, or `null` where that is not known before: then nothing is asked. */
function youthOf(
  { youth }: Ahead,
  { role, personId }: Caller,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  if (youth.of === 'CALLER') return role === Role.YOUTH && isCanonical(personId) ? personId : null;
  // Of owners, workers and youths alone have anything to expect.
  if (role !== Role.CASEWORKER && role !== Role.YOUTH) return null;
  const id = youth.of === 'VARIABLE' ? valueOf(variables, youth.name) : youth.id;
  return isCanonical(id) ? id : null;
}

/** What was given for the variable; what every object has was not. */
const valueOf = (variables: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

const isCanonical = (id: unknown): id is string => typeof id === 'string' && isId(id) && id === id.toLowerCase();

/** As the gateway will write it: variables that were given alone, and the youth as the plan requires it. */
const operationOf = (
  { operation, operationName, variableUsages }: Ahead,
  variables: Readonly<Record<string, unknown>>,
  id: string,
): SubgraphOperation => ({
  query: operation,
  operationName,
  variables: {
    ...Object.fromEntries(
      variableUsages.flatMap((name) => (valueOf(variables, name) === undefined ? [] : [[name, variables[name]]])),
    ),
    representations: [{ __typename: 'Youth', id }],
  },
});

const isSame = (one: SubgraphOperation, other: SubgraphOperation): boolean =>
  one.query === other.query && JSON.stringify(one.variables) === JSON.stringify(other.variables);
