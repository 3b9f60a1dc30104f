import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Individual plans under section 28 of the social services act, in versions, with goals in life areas. */
export class IndividualPlans1796300001044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nav_individual_plan (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, version integer not null, written_on date not null,
        coordinator text not null, own_wish text, own_wish_on date);
      create table nav_individual_plan_goal (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, plan_id uuid not null, area text not null,
        goal text not null, measure text, responsible text, from_youth boolean not null);
      create index on nav_individual_plan (youth_id);
      create index on nav_individual_plan_goal (youth_id);
      create index on nav_individual_plan_goal (plan_id);`);
    await grant(runner, 'select, insert, update', 'nav_individual_plan');
    await grant(runner, 'select, insert', 'nav_individual_plan_goal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nav_individual_plan_goal, nav_individual_plan');
  }
}
