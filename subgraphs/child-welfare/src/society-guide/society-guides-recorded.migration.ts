import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When that guides were given was recorded, which a youth may be told later (ADR 0121). Unknown of what stands. */
export class SocietyGuidesRecorded1796300001253 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table society_guide_issue add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table society_guide_issue drop recorded_at');
  }
}
