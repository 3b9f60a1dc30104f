import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deliveries of the economy course: no column can hold a youth. */
export class EconomyCourseTable1796300001081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table economy_course_delivery (
        id uuid primary key, organisation_id uuid not null, programme text not null, starts_on date not null,
        held_on date[] not null check (cardinality(held_on) between 1 and 20 and held_on[1] = starts_on),
        unique (organisation_id, programme, starts_on));
      create index on economy_course_delivery (starts_on);`);
    await grant(runner, 'select, insert, update', 'economy_course_delivery');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table economy_course_delivery');
  }
}
