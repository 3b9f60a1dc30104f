import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths are told of, each once, and what became of it. */
export class Notices1796300000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        id uuid primary key, youth_id uuid references youth, organisation_id uuid references organisation,
        kind text not null, subject_id uuid, step int not null,
        made_at timestamptz not null, check (num_nonnulls(youth_id, organisation_id) = 1),
        unique nulls not distinct (youth_id, organisation_id, kind, subject_id, step));
      create index on notice (youth_id, made_at, id);
      create table notice_delivery (
        notice_id uuid primary key references notice, at timestamptz not null,
        outcome text not null check (outcome in ('SENT', 'RESERVED', 'UNREACHABLE')));`);
    await grant(runner, 'select, insert', 'notice', 'notice_delivery');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'notice_delivery', 'notice');
    await runner.query('drop table notice_delivery, notice');
  }
}
