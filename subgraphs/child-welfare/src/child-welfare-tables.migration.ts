import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of child welfare, each with the youth first. */
export class ChildWelfareTables1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table child_welfare_case (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, status text not null, case_worker
          text not null, district text not null,
        opened_on date not null, closed_on date, follow_up_offered boolean, check ((status = 'CLOSED') = (closed_on is not null)));
      create table child_welfare_decision (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, kind text not null, legal_basis
          text not null, decided_on date not null,
        valid_from date not null, valid_to date, executed_by text not null, wanted_by_youth boolean not null,
        check (valid_from < valid_to), check (kind <> 'AFTERCARE' or wanted_by_youth));
      create table measures_plan (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null references child_welfare_case,
        version integer not null, goals text[] not null, background text, unique (case_id, version));
      create table measure_item (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, plan_id uuid not null references measures_plan,
        name text not null, responsible text not null, valid_from date not null, valid_to date, is_futv boolean not
          null, check (valid_from < valid_to));
      create table service_transfer (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null references child_welfare_case,
        status text not null, planned_on date not null, done_on date, receiver text, check (status not in ('ACCEPTED',
          'DONE') or receiver is not null));
      create table course_enrolment (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, category text not null, course
          text not null, part integer,
        status text not null, school_year text not null, arena text not null, partner text, attended integer not null,
          sessions integer not null,
        check ((course = 'HEALTH') = (category = 'CHILD_WELFARE_HEALTH_COURSE')), check ((course = 'HOUSING') = (part
          is not null)), check (attended between 0 and sessions));
      create table refugee_profile (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, unaccompanied_minor boolean not null, settled_on date,
        nationality text, languages text[] not null);
      create index on child_welfare_case (youth_id);
      create unique index on child_welfare_case (organisation_id, youth_id) where status <> 'CLOSED';
      create index on child_welfare_decision (youth_id);
      create index on measures_plan (youth_id);
      create index on measure_item (youth_id);
      create index on measure_item (plan_id);
      create index on service_transfer (youth_id);
      create index on service_transfer (case_id);
      create index on course_enrolment (youth_id);
      create index on refugee_profile (youth_id);`);
    await grant(runner, 'select, insert, update', 'child_welfare_case', 'service_transfer', 'course_enrolment');
    // A decision, a version of a plan and a profile stand as they were made.
    await grant(runner, 'select, insert', 'child_welfare_decision', 'measures_plan', 'measure_item', 'refugee_profile');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table refugee_profile, course_enrolment, service_transfer, measure_item, measures_plan, ' +
        'child_welfare_decision, child_welfare_case',
    );
  }
}
