import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case that a decision was made in; and one that its case ended before it began, which ends on its first day. */
export class DecisionsOfCases1796300000941 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table child_welfare_decision add case_id uuid references child_welfare_case,
        drop constraint child_welfare_decision_check,
        add constraint child_welfare_decision_days check (valid_from <= valid_to);
      create index on child_welfare_decision (case_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table child_welfare_decision drop case_id, drop constraint child_welfare_decision_days,
        add constraint child_welfare_decision_check check (valid_from < valid_to) not valid;`);
  }
}
