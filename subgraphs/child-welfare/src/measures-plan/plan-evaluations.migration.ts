import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the youth said of a plan, when it was written and by when it is evaluated, and its evaluations. Plans that were written before have
 * no day, and are due when they are written anew.
 */
export class PlanEvaluations1796300000943 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measures_plan add written_on date, add youth_said text, add evaluation_due_on date;
      alter table measure_item add executed_by text, add evaluate_on date;
      create table measures_plan_evaluation (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, plan_id uuid not null references measures_plan,
        version integer not null, evaluated_on date not null, youth_took_part boolean not null, youth_said text);
      create index on measures_plan_evaluation (youth_id);
      create index on measures_plan_evaluation (plan_id);
      create index on measures_plan (organisation_id, evaluation_due_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table measures_plan_evaluation;
      alter table measure_item drop executed_by, drop evaluate_on;
      alter table measures_plan drop written_on, drop youth_said, drop evaluation_due_on;`);
  }
}
