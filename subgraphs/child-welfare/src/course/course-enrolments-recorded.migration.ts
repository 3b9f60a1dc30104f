import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When places on courses were given, to the moment: of a youth who is told of a concern later it is told with that. Unknown of what stands. */
export class CourseEnrolmentsRecorded1796300001250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_enrolment add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_enrolment drop recorded_at');
  }
}
