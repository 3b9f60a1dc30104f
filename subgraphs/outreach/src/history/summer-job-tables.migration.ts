import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The employers, budgets and weeks of the summer job project, and how its jobs are counted. The checks stand behind the
 * services' rules (INV22, INV25).
 */
export class SummerJobTables1700000002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table employer (id uuid primary key, organisation_id uuid not null, name text not null, contact_phone text not null);
      create unique index on employer (organisation_id, lower(name));
      create table summer_job_budget (
        organisation_id uuid not null, year integer not null, nok integer not null default 300000 check (nok >= 0),
          primary key (organisation_id, year));
      alter table summer_job
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN', add age integer
          check (age between 14 and 21),
        add employer_id uuid references employer, add contact_person text, add has_sick_note boolean not null default false,
        add after text check (after in ('NONE', 'HOURLY', 'ON_CALL')), add finished_on date check (finished_on is null
          or contract_on is not null),
        add hourly_wage_nok double precision check (hourly_wage_nok > 0 and hourly_wage_nok <= 1000),
        add check (hourly_wage_nok is null or contract_on is not null),
        alter employer drop not null,
        add check (employer is not null or (employer_id is null and contract_on is null));
      create table summer_job_week (
        id uuid primary key, summer_job_id uuid not null references summer_job, youth_id uuid not null,
          organisation_id uuid not null, date date not null, note text not null);
      create index on summer_job (organisation_id, year);
      create index on summer_job (employer_id);
      create index on summer_job_week (youth_id);
      create unique index summer_job_week_weekly on summer_job_week (summer_job_id, date_trunc('week', date::timestamp));`);
    await grant(runner, 'select, insert', 'employer', 'summer_job_week');
    await grant(runner, 'select, insert, update', 'summer_job_budget');
  }

  async down(runner: QueryRunner): Promise<void> {
    // A job that had no employer yet cannot be told in the table as it was.
    await runner.query(`
      drop table summer_job_week, summer_job_budget;
      drop index summer_job_organisation_id_year_idx;
      update summer_job set employer = '' where employer is null;
      alter table summer_job
        drop gender, drop district, drop age, drop employer_id, drop contact_person, drop has_sick_note, drop after,
          drop finished_on, drop hourly_wage_nok,
        alter employer set not null;
      drop table employer;`);
  }
}
