import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When work practice was recorded, to the moment: of a youth who is told of a concern later it is told with that. Unknown of what stands. */
export class PracticePlacementsRecorded1796300001252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table practice_placement add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table practice_placement drop recorded_at');
  }
}
