import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The records of outreach, each with the youth first and of one organisation. The checks stand behind the services' rules. */
export class OutreachTables1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, since date not null, unique
          (youth_id, organisation_id));
      create table follow_up (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, category text not null, kind text not null,
        started_on date not null, ended_on date, legal_basis text not null, continuity_staff text[] not null,
          bestilling text, end_reason text,
        cw_decision_reference text,
        check (kind <> 'ON_DECISION' or cw_decision_reference is not null),
        check (kind <> 'LOW_THRESHOLD' or cw_decision_reference is null),
        check (cardinality(continuity_staff) between 1 and 2),
        check ((ended_on is null) = (end_reason is null)));
      create table group_membership (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, kind text not null, started_on
          date not null, ended_on date);
      create table hap_course (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, enquired_on date not null, weeks_done integer not null,
        outcome text, source text not null, mapped_on date, motivation text, low_motivation_reason text, recorded_at timestamptz not null,
        check (weeks_done = 0 or mapped_on is not null),
        check (outcome is distinct from 'OFFERED' or weeks_done <= 8));
      create table anger_management (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, referred_on date not null, decision text not null,
        uses_violence boolean not null, finds_it_problematic boolean not null, recorded_at timestamptz not null,
        check (decision <> 'OFFERED' or (uses_violence and finds_it_problematic)));
      create table youth_sanction (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, kind text not null, state text not null,
        imposed_on date not null, months integer not null check (months > 0), source text not null);
      create table sanction_condition (
        id uuid primary key, sanction_id uuid not null references youth_sanction, youth_id uuid not null, organisation_id uuid not null,
        kind text not null, absolute boolean not null, proposed_by_youth boolean not null);
      create table sanction_breach (
        id uuid primary key, sanction_id uuid not null references youth_sanction, youth_id uuid not null, organisation_id uuid not null,
        date date not null, kind text not null);
      create table summer_job (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, year integer not null, employer
          text not null, contract_on date,
        planned_hours double precision not null check (planned_hours > 0 and planned_hours <= 60),
        worked_hours double precision not null check (worked_hours >= 0 and worked_hours <= 60), result text,
        check (worked_hours = 0 or contract_on is not null));
      create table psychologist_contact (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, referred_on boolean not null,
          recorded_at timestamptz not null);
      create table nurse_talk (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, date date not null, themes text[] not null);
      create index on contact (youth_id);
      create index on follow_up (youth_id);
      create index on group_membership (youth_id);
      create index on hap_course (youth_id);
      create index on anger_management (youth_id);
      create index on youth_sanction (youth_id);
      create index on sanction_condition (sanction_id);
      create index on sanction_condition (youth_id);
      create index on sanction_breach (sanction_id);
      create index on sanction_breach (youth_id);
      create index on summer_job (youth_id);
      create index on psychologist_contact (youth_id);
      create index on nurse_talk (youth_id);
      create unique index on group_membership (youth_id, organisation_id, kind) where ended_on is null;
      create unique index on hap_course (youth_id, organisation_id) where outcome is null or outcome in ('OFFERED', 'EXTENDED');`);
    await grant(
      runner,
      'select, insert, update',
      'contact',
      'follow_up',
      'group_membership',
      'hap_course',
      'youth_sanction',
      'summer_job',
    );
    await grant(
      runner,
      'select, insert',
      'anger_management',
      'sanction_condition',
      'sanction_breach',
      'psychologist_contact',
      'nurse_talk',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table nurse_talk, psychologist_contact, summer_job, sanction_breach, sanction_condition,
      youth_sanction, anger_management,
      hap_course, group_membership, follow_up, contact`);
  }
}
