import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which registration one was merged into, while that stands. */
export class MergedInto1796000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table youth add merged_into uuid references youth check (merged_into <> id);
      create index on youth (merged_into) where merged_into is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table youth drop merged_into');
  }
}
