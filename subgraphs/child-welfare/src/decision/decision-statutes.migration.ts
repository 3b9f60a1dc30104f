import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision rests on, down to the letter. What was decided before stays without. */
export class DecisionStatutes1796300000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_decision add statute text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table child_welfare_decision drop statute');
  }
}
