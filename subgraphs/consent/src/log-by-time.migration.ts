import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done in a time is found in the log: entries lie in the order of their time, so that an index of ranges is enough. */
export class LogByTime1796300000243 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index disclosure_entry_at on disclosure_entry using brin (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index disclosure_entry_at');
  }
}
