import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths work towards in the six life areas. */
export class LifeAreaGoals1796300001020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table life_area_goal (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, category text not null, area text not null,
        level integer not null check (level between 1 and 5), text text not null, set_on date not null,
        check ((area = 'HEALTH') = (category = 'CHILD_WELFARE_PROGRAMME_HEALTH')));
      create index on life_area_goal (youth_id);`);
    await grant(runner, 'select, insert', 'life_area_goal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table life_area_goal');
  }
}
