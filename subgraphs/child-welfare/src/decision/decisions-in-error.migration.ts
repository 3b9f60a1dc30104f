import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a decision was recorded in error. */
export class DecisionsInError1796300000762 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_decision add is_in_error boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_decision drop is_in_error');
  }
}
