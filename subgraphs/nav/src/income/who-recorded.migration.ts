import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who recorded what a youth lives on. Of what was recorded before, nobody is named. */
export class WhoRecorded1796300001043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table income_situation add column recorded_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table income_situation drop column recorded_by');
  }
}
