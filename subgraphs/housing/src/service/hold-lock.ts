import type { EntityManager } from 'typeorm';

/** Lets one transaction at a time past this name, in capitals or not, until it ends. */
export const holdLock = async (transaction: EntityManager, name: string): Promise<void> => {
  await transaction.query('select pg_advisory_xact_lock(hashtext(lower($1)))', [name]);
};
