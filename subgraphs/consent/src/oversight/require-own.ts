import { createError, Role, type Caller } from '@brobygger/domain';

/**
 * Lets by a youth who reads of themself, and everybody else to whom the field is open.
 * @throws FORBIDDEN_ROLE to a youth who reads of another
 */
export function requireOwn({ role, personId }: Pick<Caller, 'role' | 'personId'>, youthId: string): void {
  if (role !== Role.YOUTH || personId === youthId) return;
  throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
}
