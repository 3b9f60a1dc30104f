import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which services somebody looked for the record that their ground refers to, and at whose it was found. */
export class GroundChecks1796000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ground_check (
        youth_id uuid not null, organisation_id uuid not null, valid_from timestamptz not null, checked_at timestamptz not null,
        found_at text, primary key (youth_id, organisation_id, valid_from))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ground_check');
  }
}
