import type { DatabasePlan } from '@brobygger/embedded-database';
import { randomBytes } from 'node:crypto';

/** A name that no other database has. The words are only for people who read a failure. */
export const testDatabaseName = (words: string): string =>
  `test_${words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 32)}_${randomBytes(6).toString('hex')}`;

/** A database with two roles named after it, as in production. */
export const testPlan = (database: string, password: string): DatabasePlan => ({
  database,
  runtimeRole: database,
  ownerRole: `${database}_owner`,
  password,
  // Nobody guesses what is random, however fast the guessing.
  hashIterations: 1,
});
