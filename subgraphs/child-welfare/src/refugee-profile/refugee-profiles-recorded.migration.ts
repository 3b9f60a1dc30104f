import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When how youths came to the country was recorded, which a youth may be told later (ADR 0121). Unknown of what stands. */
export class RefugeeProfilesRecorded1796300001251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table refugee_profile add recorded_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table refugee_profile drop recorded_at');
  }
}
