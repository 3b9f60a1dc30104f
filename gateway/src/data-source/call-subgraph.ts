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

/** Asks one subgraph. Rejects when there is no answer; stops when the signal says so. */
export type CallSubgraph = (hop: Hop, operation: SubgraphOperation, signal: AbortSignal) => Promise<ExecutionResult>;

/** Asks one subgraph on behalf of a request. It never rejects: what did not answer is an answer with errors. */
export type AskSubgraph = (context: RequestContext, operation: SubgraphOperation) => Promise<ExecutionResult>;
