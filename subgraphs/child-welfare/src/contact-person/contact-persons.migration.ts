import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom youths can turn to at child welfare. */
export class ContactPersons1796300000944 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table child_welfare_contact (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null references child_welfare_case,
        role text not null, name text not null, works_at text, valid_from date not null, valid_to date, check (valid_from <= valid_to));
      create index on child_welfare_contact (youth_id);
      create index on child_welfare_contact (case_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table child_welfare_contact');
  }
}
