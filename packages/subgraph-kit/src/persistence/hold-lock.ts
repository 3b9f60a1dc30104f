import type { EntityManager } from 'typeorm';
import { queryIn } from './query';

/** SQL: lets one transaction at a time past the name that the expression of a text gives, in capitals or not, until it ends. */
export const heldLock = (name: string): string => `pg_advisory_xact_lock(hashtextextended(lower(${name}), 0))`;

/** Lets one transaction at a time past this name, in capitals or not, until it ends. */
export async function holdLock(transaction: EntityManager, name: string): Promise<void> {
  await queryIn(transaction, 'hold-lock', `select ${heldLock('$1')}`, [name]);
}
