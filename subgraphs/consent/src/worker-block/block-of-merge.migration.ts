import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which merging of two registrations a block came with. */
export class BlockOfMerge1796000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table worker_block add merge_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table worker_block drop merge_id');
  }
}
