import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who carries a decision out. The key is no `id`, so that a merging moves none: the registry knows whose registration is meant.
 */
export class DecisionExecutions1796300000763 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_execution (
        decision_id uuid not null references child_welfare_decision, executor_id uuid not null, youth_id uuid not null,
        organisation_id uuid not null, kind text not null, valid_from date not null, valid_to date, holds boolean not null,
        version bigint not null, primary key (decision_id, executor_id));
      create unique index on decision_execution (decision_id) where holds;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_execution');
  }
}
