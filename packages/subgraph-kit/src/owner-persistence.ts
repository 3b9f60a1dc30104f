import type { MigrationInterface } from 'typeorm';
import { ERASURES } from './erasing/erasures.tables';
import { Erasures1796300001700 } from './erasing/erasures.migration';
import { HandoverTables1796300000550 } from './handover/handover-tables.migration';
import { MergedYouths1796000000101 } from './merging/merged-youths.migration';
import { ReliableMessages1795591000001 } from './messaging/reliable-messages.migration';
import { OUTBOX } from './persistence/outbox.table';
import { OwnerLogInTwo1795594411000 } from './persistence/owner-log-in-two.migration';
import { OwnerLogActs1795900000001 } from './persistence/owner-log-acts.migration';
import { OwnerTables1700000000000 } from './persistence/owner-tables.migration';
import { logTables } from './persistence/split-disclosure-log';
import { defineTable, type Table } from './persistence/table';
import { CountsByRequest1796300001900 } from './releases/counts-by-request.migration';
import { Assignments1796000000201 } from './service-relation/assignments.migration';
import { ServiceGrounds1795900000002 } from './service-relation/grounds.migration';
import { UsedTokenTables1795592400000 } from './used-tokens/used-token-tables.migration';
import { USED_TOKENS } from './used-tokens/used-tokens.tables';

/** The steps that make the tables that every owner has beside its records. They run by their times, whatever stands between them. */
export const OWNER_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  OwnerTables1700000000000,
  ReliableMessages1795591000001,
  UsedTokenTables1795592400000,
  OwnerLogInTwo1795594411000,
  OwnerLogActs1795900000001,
  ServiceGrounds1795900000002,
  MergedYouths1796000000101,
  Assignments1796000000201,
  HandoverTables1796300000550,
  Erasures1796300001700,
  CountsByRequest1796300001900,
];

/** Those tables but `service_relation`, and what an owner may do with them. */
export const OWNER_TABLES: readonly Table[] = [
  defineTable('worker_block', { select: true, insert: true, update: ['holds', 'version'] }),
  defineTable('conflict_of_interest', { select: true, insert: true, update: ['holds', 'version'] }),
  defineTable('protected_youth', { select: true, insert: true, update: ['protection', 'version'] }),
  defineTable('assignment', { select: true, insert: true, update: ['valid_to', 'ended_by'] }),
  defineTable('withdrawn_consent', { select: true, insert: true, update: ['version'] }),
  defineTable('merged_youth', { select: true, insert: true, update: ['kept_id', 'holds', 'version'] }),
  defineTable('merged_relation', { select: true, insert: true }),
  ...logTables('OWN_SERVICE_ONLY'),
  ...OUTBOX,
  ...ERASURES,
  ...USED_TOKENS,
];
