import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Brukerplan counted of child welfare's users: no column can hold a youth, and nothing refers to a record of one. */
export class BrukerplanTable1796200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table brukerplan_survey (
        id uuid primary key, organisation_id uuid not null, year integer not null,
        age_from integer not null check (age_from >= 0), age_to integer not null,
        mapped integer not null check (mapped >= 0),
        with_substance_problem integer not null check (with_substance_problem between 0 and mapped),
        with_mental_problem integer not null check (with_mental_problem between 0 and mapped),
        is_kept_from_others boolean not null,
        check (age_from <= age_to), unique (organisation_id, year, age_from, age_to));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table brukerplan_survey');
  }
}
