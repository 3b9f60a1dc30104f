import { createError, isSureEnough, type Caller, type DataCategory } from '@brobygger/domain';

/**
 * A yes to the categories is signed with a login of the level that they ask for.
 * @throws INSUFFICIENT_USER_AUTHENTICATION (RFC 9470): whoever comes back with a higher level may say it then
 */
export function assertSureEnough(caller: Caller, categories: readonly DataCategory[]): void {
  if (isSureEnough(caller, categories)) return;
  throw createError('INSUFFICIENT_USER_AUTHENTICATION', 'a yes to this is signed with a login of a higher level');
}
