import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who carries a decision out, and that one was recorded in error. The key is no `id`, so that a merging moves none: the registry knows
 * whose registration is meant.
 */
export class DecisionExecutions1796300000762 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table child_welfare_decision add is_in_error boolean not null default false;
      create table decision_execution (
        decision_id uuid not null references child_welfare_decision, executor_id uuid not null, youth_id uuid not null,
        organisation_id uuid not null, kind text not null, valid_from date not null, valid_to date, holds boolean not null,
        version bigint not null, primary key (decision_id, executor_id));
      create unique index on decision_execution (decision_id) where holds;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_execution; alter table child_welfare_decision drop is_in_error;');
  }
}
