import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an organisation is entered: before that it can have owned nothing. What was there already was always there. */
export class OrganisationEntered1796300000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add entered_at timestamptz not null default 'epoch';
      alter table organisation alter entered_at set default now();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation drop entered_at');
  }
}
