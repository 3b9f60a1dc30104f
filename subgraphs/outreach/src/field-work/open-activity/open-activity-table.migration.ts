import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities and trips that are open to whoever comes: no column can hold a youth (INV30). */
export class OpenActivityTable1796000003004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table open_activity (
        id uuid primary key, organisation_id uuid not null, date date not null,
        kind text not null check (kind in ('WEEKLY_ACTIVITY', 'DAY_TRIP', 'OVERNIGHT_TRIP')), title text not null,
        nights integer not null check (nights between 0 and 30), headcount integer not null check (headcount between 0 and 1000),
        unique (organisation_id, date, kind, title), check ((kind = 'OVERNIGHT_TRIP') = (nights > 0)));`);
    await grant(runner, 'select, insert, update', 'open_activity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table open_activity');
  }
}
