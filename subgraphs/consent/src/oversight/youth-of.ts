import { createError, Role, type Caller } from '@brobygger/domain';
import type { OverseenYouth } from './overseen-youth';

/**
 * Whom a request is about: a youth is about themself, and names nobody else; an officer names a youth whom they oversee.
 * @throws YOUTH_NOT_FOUND
 */
export async function youthOf(
  overseen: OverseenYouth,
  caller: Caller,
  named: string | null | undefined,
  at: Date,
): Promise<string> {
  if (caller.role !== Role.YOUTH) return overseen(caller, named ?? '', at);
  if ((named ?? caller.personId) === caller.personId) return caller.personId;
  throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
}
