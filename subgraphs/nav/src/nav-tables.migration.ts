import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of NAV, each with the youth first. */
export class NavTables1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nav_case (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, status text not null, office text not null,
        opened_on date not null, closed_on date, close_reason text);
      create table section17_decision (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, decided_on date not null,
        valid_from date not null, valid_to date, status text not null, check (valid_to is null or valid_from <= valid_to));
      create table nav_order (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, status text not null, need text
          not null, ordered_on date not null);
      create table income_situation (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, source text not null, monthly_nok
          integer not null check (monthly_nok >= 0),
        self_sufficient boolean not null, recorded_on date not null, debt_nok integer);
      create table qualification_enrolment (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, status text not null, started_on date not null,
        attended_days integer not null, planned_days integer not null, check (attended_days <= planned_days));
      create index on nav_case (youth_id);
      create index on section17_decision (youth_id);
      create index on nav_order (youth_id);
      create index on income_situation (youth_id);
      create index on qualification_enrolment (youth_id);`);
    await grant(
      runner,
      'select, insert, update',
      'nav_case',
      'section17_decision',
      'nav_order',
      'income_situation',
      'qualification_enrolment',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table qualification_enrolment, income_situation, nav_order, section17_decision, nav_case');
  }
}
