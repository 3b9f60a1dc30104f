import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an order says beside the need: goals, the law, the start and who is to carry it out. */
export class OrderForms1796300000552 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table nav_order add column goals text[] not null default '{}', add column legal_basis text, add column starts_on date,
        add column provider text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table nav_order drop column goals, drop column legal_basis, drop column starts_on, drop column provider',
    );
  }
}
