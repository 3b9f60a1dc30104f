import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was opened where life or health was in danger, and what somebody else found of it. Neither is ever changed. */
export class EmergencyAccesses1796300000152 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_access (
        id uuid primary key, youth_id uuid, target text not null, organisation_id uuid not null references organisation,
        opened_by text not null, categories text[] not null check (cardinality(categories) > 0), reason text not null,
        opened_at timestamptz not null, closes_at timestamptz not null,
        check (closes_at between opened_at + interval '15 minutes' and opened_at + interval '60 minutes'));
      create index on emergency_access (youth_id, organisation_id, closes_at);
      create index on emergency_access (organisation_id, opened_at, id);
      create index on emergency_access (opened_by, opened_at);
      create table emergency_review (
        emergency_id uuid primary key references emergency_access, outcome text not null check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
        note text not null, reviewed_by text not null, at timestamptz not null);`);
    await grant(runner, 'select, insert', 'emergency_access', 'emergency_review');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'emergency_review', 'emergency_access');
    await runner.query('drop table emergency_review, emergency_access');
  }
}
