import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What outreach counts without names: no column can hold a youth, and nothing refers to a record of one (INV30). */
export class AnonymousTables1700000002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table headcount (
        id uuid primary key, organisation_id uuid not null, place text not null check (place in ('DROP_IN',
          'HUSKIRKE')), date date not null,
        headcount integer not null check (headcount between 0 and 1000), unique (organisation_id, place, date));
      create table rapid_assessment (
        id uuid primary key, organisation_id uuid not null, theme text not null, started_on date not null, ended_on
          date check (ended_on >= started_on),
        staff integer not null check (staff between 1 and 50), interviews integer not null check (interviews between 0
          and 1000), findings text,
        unique (organisation_id, theme, started_on));
      create table brukerplan_survey (
        id uuid primary key, organisation_id uuid not null, year integer not null, age_from integer not null check
          (age_from >= 0), age_to integer not null,
        mapped integer not null check (mapped >= 0), with_substance_problem integer not null check
          (with_substance_problem between 0 and mapped),
        with_mental_problem integer not null check (with_mental_problem between 0 and mapped),
        check (age_from <= age_to), unique (organisation_id, year, age_from, age_to));`);
    await grant(runner, 'select, insert, update', 'headcount', 'rapid_assessment', 'brukerplan_survey');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table brukerplan_survey, rapid_assessment, headcount');
  }
}
