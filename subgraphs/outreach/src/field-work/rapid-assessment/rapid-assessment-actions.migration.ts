import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done about what a rapid assessment found: the H of HKH. */
export class RapidAssessmentActions1796000003006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rapid_assessment add actions text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rapid_assessment drop actions');
  }
}
