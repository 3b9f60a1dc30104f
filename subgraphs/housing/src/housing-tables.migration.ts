import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The houses, and the records of housing, each with the youth first. */
export class HousingTables1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table house (
        id uuid primary key, organisation_id uuid not null, name text not null, kind text not null, gender_rule text not null,
        capacity integer not null check (capacity > 0), status text not null, restarted boolean not null);
      create table responsible_person (
        id uuid primary key, organisation_id uuid not null, house_id uuid not null, name text not null, birth_date date not null,
        valid_from date not null, valid_to date, check (valid_to is null or valid_from < valid_to));
      create table residency (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, house_id uuid not null, state text not null,
        applied_at timestamptz not null, valid_from date, valid_to date, flat_no integer, rules_signed_on date, contract_signed_on date,
        move_out text, guardian_consented boolean not null, birth_date date, cw_decision_reference text,
        check (valid_to is null or valid_from <= valid_to));
      create table rent_month (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, month_nok integer not null check (month_nok >= 0),
        arrears_nok integer not null check (arrears_nok >= 0), due_on date not null, paid_on date, unique (youth_id,
          organisation_id, due_on));
      create table life_area_mapping (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, mapped_on date not null, area text not null,
        level integer not null check (level between 1 and 5), note text not null);
      create table housing_follow_up (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, state text not null, basis text not null,
        referring_agency text not null, referred_at timestamptz not null, first_meeting_on date, ended_on date,
          end_reason text, follow_up_offered boolean);
      create table housing_plan_item (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, follow_up_id uuid not null, goal text not null,
        from_youth boolean not null, task text not null, owner text not null, due date not null, done boolean not null);
      create index on house (organisation_id);
      create index on responsible_person (house_id);
      create index on residency (youth_id);
      create index on residency (house_id);
      create unique index residency_one_per_flat on residency (house_id, flat_no) where state in ('ALLOCATED', 'LIVING', 'NOTICE');
      create unique index residency_one_per_organisation on residency (youth_id, organisation_id) where state <> 'MOVED_OUT';
      create index on rent_month (youth_id);
      create index on life_area_mapping (youth_id);
      create index on housing_follow_up (youth_id);
      create index on housing_plan_item (youth_id);
      create index on housing_plan_item (follow_up_id);`);
    await grant(
      runner,
      'select, insert, update',
      'house',
      'responsible_person',
      'residency',
      'rent_month',
      'life_area_mapping',
      'housing_follow_up',
      'housing_plan_item',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table housing_plan_item, housing_follow_up, life_area_mapping, rent_month, residency, responsible_person, house',
    );
  }
}
