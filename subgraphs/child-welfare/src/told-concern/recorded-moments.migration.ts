import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['course_enrolment', 'refugee_profile', 'practice_placement', 'society_guide_issue', 'life_area_goal'];

/** When what stands in no case was recorded: a youth is told of it with a concern before it. Unknown of what stands, which is told. */
export class RecordedMoments1796300001250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map((table) => `alter table ${table} add recorded_at timestamptz;`).join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map((table) => `alter table ${table} drop recorded_at;`).join('\n'));
  }
}
