import type { EntityManager } from 'typeorm';

/** Lets one transaction at a time past this name, in capitals or not, until it ends. */
export async function holdLock(transaction: EntityManager, name: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended(lower($1), 0))', [name]);
}
