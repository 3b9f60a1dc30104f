import { createError } from '@brobygger/domain';
import type { GraphQLError } from 'graphql';

/** The error of who names a worker whom the registry has never seen: to keep nobody out is not to be taken for a success. */
export const workerUnknown = (): GraphQLError =>
  createError('WORKER_UNKNOWN', 'no worker whom the system has seen has this ident', { argument: 'input.personId' });
