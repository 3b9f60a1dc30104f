import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When goals were set, which a youth may be told later (ADR 0121). Unknown of what stands. */
export class LifeAreaGoalsRecorded1796300001254 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table life_area_goal add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table life_area_goal drop recorded_at');
  }
}
