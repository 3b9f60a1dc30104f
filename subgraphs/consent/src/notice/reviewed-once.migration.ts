import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an emergency was reviewed is told once, under whichever registration stood then. */
export class ReviewedOnce1796300000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create unique index notice_reviewed_once on notice (subject_id) where kind = 'EMERGENCY_REVIEWED'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index notice_reviewed_once');
  }
}
