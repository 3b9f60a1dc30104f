import { createError } from '@brobygger/domain';

/** What a mock says in place of an answer that it has no data for, and of a change that it does not make. */
export const notMocked = (field: string): Error =>
  createError('NOT_MOCKED', `the mock does not answer \`${field}\`: ask the system itself`);
