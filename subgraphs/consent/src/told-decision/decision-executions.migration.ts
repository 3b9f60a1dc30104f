import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisation carries a decision of child welfare out, as that tells it, and what each was told. */
export class DecisionExecutions1796300000761 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_execution (
        decision_id uuid not null, youth_id uuid not null, organisation_id uuid not null, executor_id uuid not null, kind text not null,
        valid_from date not null, valid_to date, holds boolean not null, version bigint not null,
        primary key (decision_id, executor_id), unique (decision_id, youth_id, organisation_id, executor_id));
      create table told_decision (
        decision_id uuid not null, organisation_id uuid not null, youth_id uuid, kind text, valid_from date, valid_to date,
        version bigint not null, primary key (decision_id, organisation_id),
        foreign key (decision_id, organisation_id) references decision_execution (decision_id, executor_id),
        check ((youth_id is null) = (kind is null) and (youth_id is null) = (valid_from is null)));
      create index on told_decision (organisation_id, decision_id) where youth_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_decision, decision_execution');
  }
}
