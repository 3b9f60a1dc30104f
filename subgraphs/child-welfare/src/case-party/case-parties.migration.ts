import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is a party to a case of child welfare. */
export class CaseParties1796300000946 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_party (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null references child_welfare_case,
        party text not null, name text, ground text not null, assessment text, valid_from date not null, valid_to date,
        check (valid_from <= valid_to), check ((party = 'YOUTH') = (name is null)));
      create index on case_party (youth_id);
      create index on case_party (case_id);
      create unique index on case_party (case_id) where party = 'YOUTH' and valid_to is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_party');
  }
}
