import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Surveys; that a youth has answered; how often each level was said; and the answers of those who wished to be named. What is said without
 * a name is added to a count and is no row, so that there is nothing that a time, an order or a transaction could join to a youth.
 */
export class WellbeingSurveys1796300000722 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wellbeing_survey (
        id uuid primary key, organisation_id uuid not null, opens_on date not null, closes_on date not null,
        check (opens_on <= closes_on));
      create index on wellbeing_survey (organisation_id);
      create table wellbeing_participation (
        id uuid primary key, survey_id uuid not null, youth_id uuid not null, organisation_id uuid not null,
        unique (survey_id, youth_id));
      create index on wellbeing_participation (youth_id);
      create table wellbeing_tally (
        survey_id uuid not null, question text not null, level integer not null check (level between 1 and 5),
        answers integer not null check (answers >= 0), primary key (survey_id, question, level));
      create table wellbeing_named_answer (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, survey_id uuid not null,
        answered_on date not null, levels integer[] not null, unique (survey_id, youth_id));
      create index on wellbeing_named_answer (youth_id);`);
    await grant(runner, 'select, insert', 'wellbeing_survey', 'wellbeing_participation', 'wellbeing_named_answer');
    await grant(runner, 'select, insert, update', 'wellbeing_tally');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wellbeing_named_answer, wellbeing_tally, wellbeing_participation, wellbeing_survey');
  }
}
