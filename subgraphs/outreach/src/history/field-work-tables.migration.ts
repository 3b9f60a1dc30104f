import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Street outreach: sessions with their encounters and emergencies, and the goals of a fortnight. The checks stand
 * behind the services' rules.
 */
export class FieldWorkTables1700000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_session (
        id uuid primary key, organisation_id uuid not null, client_key text not null, digest text not null, date date not null,
        started_at timestamptz not null, ended_at timestamptz not null, area text not null, staff_ids text[] not null,
        staff_hours double precision not null, is_cancelled boolean not null, recorded_at timestamptz not null,
        unique (organisation_id, client_key),
        check (cardinality(staff_ids) >= 2),
        check (started_at < ended_at and ended_at <= started_at + interval '16 hours'),
        check (case when is_cancelled then staff_hours = 0 else staff_hours > 0 end));
      create table encounter (
        id uuid primary key, session_id uuid not null references field_session, organisation_id uuid not null, met_at
          timestamptz not null, date date not null,
        youth_id uuid, age integer check (age between 0 and 99), gender text not null default 'UNKNOWN', district text
          not null default 'UNKNOWN',
        is_first_contact boolean not null, topics text[] not null);
      create table emergency_event (
        id uuid primary key, organisation_id uuid not null, session_id uuid references field_session, kind text not null,
        happened_at timestamptz not null, date date not null, naloxone_given boolean not null, ambulance_called
          boolean not null, was_admitted boolean not null);
      create table fortnight_goal (
        id uuid primary key, organisation_id uuid not null, starts_on date not null, ends_on date not null,
          focus_groups text[] not null, arenas text[] not null,
        times text[] not null, target_encounters integer check (target_encounters > 0),
        unique (organisation_id, starts_on),
        check (ends_on = starts_on + 13));
      create index on field_session (organisation_id, date);
      create index on encounter (organisation_id, date);
      create index on encounter (session_id);
      create index on encounter (youth_id) where youth_id is not null;
      create index on emergency_event (organisation_id, date);`);
    await grant(runner, 'select, insert', 'field_session', 'encounter', 'emergency_event');
    await grant(runner, 'select, insert, update', 'fortnight_goal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table fortnight_goal, emergency_event, encounter, field_session');
  }
}
