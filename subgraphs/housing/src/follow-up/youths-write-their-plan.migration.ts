import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who wrote an item of a plan, when, and in which version it stands. No youth could write one until now: what a worker ticked as the
 * youth's wish is no word of the youth's.
 */
export class YouthsWriteTheirPlan1796300000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table housing_plan_item add written_on date, add done_on date, add version integer not null default 1,
        alter task drop not null, alter owner drop not null, alter due drop not null;
      update housing_plan_item set from_youth = false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update housing_plan_item set task = coalesce(task, goal), owner = coalesce(owner, 'youth'),
        due = coalesce(due, written_on, current_date);
      alter table housing_plan_item drop column written_on, drop column done_on, drop column version,
        alter task set not null, alter owner set not null, alter due set not null`);
  }
}
