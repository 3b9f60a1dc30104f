import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a worker is blocked. Of blocks from before nobody knows. */
export class BlockedSince1795920000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table worker_block add blocked_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table worker_block drop blocked_at');
  }
}
