import { createError } from '@brobygger/domain';

/**
 * The moment that is asked about: now, unless another is named.
 * @throws BAD_USER_INPUT for a moment that has not been
 */
export function momentOf(then: Date | null | undefined, at: Date): Date {
  if (then === undefined || then === null) return at;
  if (then > at) throw createError('BAD_USER_INPUT', '`at` is a moment that has been', { argument: 'at' });
  return then;
}
