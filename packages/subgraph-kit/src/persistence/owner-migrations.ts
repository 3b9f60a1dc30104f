import type { MigrationInterface } from 'typeorm';
import { ReliableMessages1795591000001 } from '../messaging/reliable-messages.migration';
import { UsedTokenTables1795592400000 } from '../used-tokens/used-token-tables.migration';
import { OwnerLogInTwo1795594411000 } from './owner-log-in-two.migration';
import { OwnerTables1700000000000 } from './owner-tables.migration';

/** The steps that make the tables that every owner has beside its records. They run by their times, whatever stands between them. */
export const OWNER_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  OwnerTables1700000000000,
  ReliableMessages1795591000001,
  UsedTokenTables1795592400000,
  OwnerLogInTwo1795594411000,
];
