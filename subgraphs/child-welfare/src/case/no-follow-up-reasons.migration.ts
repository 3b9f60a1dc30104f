import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why no follow-up could be offered when a case was closed. */
export class NoFollowUpReasons1796300000942 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_case add no_follow_up_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_case drop no_follow_up_reason');
  }
}
