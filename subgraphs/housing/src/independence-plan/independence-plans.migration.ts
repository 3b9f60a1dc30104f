import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans for youths to live alone. */
export class IndependencePlans1796300000556 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table independence_plan (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, goals text[] not null, summary text,
        moves_out_on date, written_on date not null);
      create index on independence_plan (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table independence_plan');
  }
}
