import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that lie ahead, and the corrections of those that were held. */
export class PlannedAndCorrected1796000003009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table planned_field_session (
        id uuid primary key, organisation_id uuid not null, client_key text not null, digest text not null,
        started_at timestamptz not null, ended_at timestamptz not null, area text not null, staff_ids text[] not null,
        unique (organisation_id, client_key), check (cardinality(staff_ids) >= 2),
        check (started_at < ended_at and ended_at <= started_at + interval '16 hours'));
      create index on planned_field_session (organisation_id, started_at);
      alter table field_session add planned_session_id uuid unique references planned_field_session;
      create table field_session_correction (
        id uuid primary key, organisation_id uuid not null, session_id uuid not null references field_session, client_key text not null,
        digest text not null, corrected_by text not null, corrected_at timestamptz not null, reason text not null,
        former_started_at timestamptz not null, former_ended_at timestamptz not null, former_area text not null,
        former_staff_ids text[] not null, was_cancelled boolean not null, added_encounters integer not null,
        removed_encounters integer not null, unique (organisation_id, client_key));
      create index on field_session_correction (session_id);`);
    await grant(runner, 'select, insert', 'planned_field_session', 'field_session_correction');
    await grant(
      runner,
      'update (date, started_at, ended_at, area, staff_ids, staff_hours, is_cancelled)',
      'field_session',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table field_session_correction;
      alter table field_session drop planned_session_id;
      drop table planned_field_session;`);
  }
}
