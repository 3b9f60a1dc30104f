import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which merging of two registrations ended a consent. */
export class EndedByMerge1796000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent add ended_by_merge uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent drop ended_by_merge');
  }
}
