import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When work practice was recorded, which a youth may be told later (ADR 0121). Unknown of what stands. */
export class PracticePlacementsRecorded1796300001252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table practice_placement add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table practice_placement drop recorded_at');
  }
}
