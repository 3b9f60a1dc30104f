import type { Hop } from '@brobygger/hop-token';
import type { ExecutionResult } from 'graphql';

/** One operation to a subgraph. */
export interface SubgraphOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Asks one subgraph. Rejects when there is no answer; stops when the signal says so. */
export type CallSubgraph = (hop: Hop, operation: SubgraphOperation, signal: AbortSignal) => Promise<ExecutionResult>;
