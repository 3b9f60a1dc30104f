import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When places on courses were given, which a youth may be told later (ADR 0121). Unknown of what stands. */
export class CourseEnrolmentsRecorded1796300001250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_enrolment add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_enrolment drop recorded_at');
  }
}
