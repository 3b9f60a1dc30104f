import type { Hop } from '@brobygger/hop-token';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../request-context';

/** One operation to a subgraph. */
export interface SubgraphOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** A subgraph that did not answer as it should. The code says why: of HTTP, with what the subgraph said, or of this gateway. */
export class Unanswered extends Error {
  constructor(readonly code: string) {
    super('the subgraph did not answer');
  }
}

/** Until when an answer is waited for. */
export interface Deadline {
  /** Aborted when nobody waits any more; made when it is first asked for, which in one process nobody does. */
  readonly signal: AbortSignal;
}

/** Asks one subgraph. Rejects when there is no answer; stops at the deadline. */
export type CallSubgraph = (hop: Hop, operation: SubgraphOperation, deadline: Deadline) => Promise<ExecutionResult>;

/** Asks one subgraph on behalf of a request. It never rejects: what did not answer is an answer with errors. */
export type AskSubgraph = (context: RequestContext, operation: SubgraphOperation) => Promise<ExecutionResult>;
