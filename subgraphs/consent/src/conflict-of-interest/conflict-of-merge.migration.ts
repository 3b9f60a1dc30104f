import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which merging of two registrations a conflict of interest came with. */
export class ConflictOfMerge1796000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conflict_of_interest_event add merge_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table conflict_of_interest_event drop merge_id');
  }
}
