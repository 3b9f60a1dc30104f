import type { Hop } from '@brobygger/hop-token';
import type { ExecutionResult } from 'graphql';

/** One operation of the gateway to a service. */
export interface ServiceOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Asks a service of the mock. */
export type CallService = (hop: Hop, operation: ServiceOperation) => Promise<ExecutionResult>;
