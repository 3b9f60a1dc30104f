import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That guardians of a youth are held, on a ground that a person recorded, and each time that a person has looked at it again. */
export class GuardianHolds1796300000461 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardian_hold (
        id uuid primary key, youth_id uuid not null references youth, organisation_id uuid references organisation,
        ground text not null);
      create index on guardian_hold (youth_id);
      create table guardian_hold_event (
        seq bigint generated always as identity primary key, hold_id uuid not null references guardian_hold,
        kind text not null check (kind in ('RECORDED', 'KEPT', 'NO_LONGER_SO', 'ENTERED_BY_MISTAKE')), review_on date,
        author_id text not null, at timestamptz not null, check ((kind in ('RECORDED', 'KEPT')) = (review_on is not null)));
      create index on guardian_hold_event (hold_id, seq);
      create unique index guardian_hold_ended_once on guardian_hold_event (hold_id) where review_on is null;`);
    await grant(runner, 'select, insert', 'guardian_hold');
    await grant(runner, 'select, insert', 'guardian_hold_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'guardian_hold_event', 'guardian_hold');
    await runner.query('drop table guardian_hold_event, guardian_hold');
  }
}
