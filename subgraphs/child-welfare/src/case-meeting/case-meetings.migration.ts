import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The meetings in cases of child welfare. */
export class CaseMeetings1796300000945 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table child_welfare_meeting (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null references child_welfare_case,
        kind text not null, held_on date not null, youth_took_part boolean not null, attended_by text[] not null);
      create index on child_welfare_meeting (youth_id);
      create index on child_welfare_meeting (case_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table child_welfare_meeting');
  }
}
