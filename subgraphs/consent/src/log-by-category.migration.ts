import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is looked for after a breach: the entries of a kind of data, in whosever log. The time has an index of ranges already. */
export class LogByCategory1796300001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index disclosure_entry_categories on disclosure_entry using gin (categories)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index disclosure_entry_categories');
  }
}
