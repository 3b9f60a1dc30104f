import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons without a number, what was done with their records while nobody was linked to them, and whom they were linked to. */
export class UnregisteredPersonTables1796000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outreach_person (
        id uuid primary key, organisation_id uuid not null, known_as text check (length(known_as) between 1 and 100),
        age_by_own_word integer, age_said_on date, gender text not null, district text not null, is_linked boolean not null default false,
        check ((age_by_own_word is null) = (age_said_on is null)));
      create index on outreach_person (organisation_id, id) where not is_linked;
      create table outreach_person_act (
        seq bigint generated always as identity primary key, outreach_person_id uuid not null references outreach_person,
        at timestamptz not null, request_id text not null, worker_id text not null, role text not null, purpose text not null,
        act text not null check (act in ('READ', 'WROTE')), categories text[] not null, fields text[] not null);
      create index on outreach_person_act (outreach_person_id, at);
      create table outreach_person_link (
        id uuid primary key, outreach_person_id uuid not null references outreach_person, youth_id uuid not null,
        organisation_id uuid not null, known_as text, linked_at timestamptz not null, linked_by text not null,
        unlinked_at timestamptz, unlinked_by text, unlink_reason text check (unlink_reason in ('WRONG_YOUTH', 'OWN_WISH')),
        check ((unlinked_at is null) = (unlinked_by is null) and (unlinked_at is null) = (unlink_reason is null)),
        check (unlinked_at is null or known_as is null));
      create unique index on outreach_person_link (outreach_person_id) where unlinked_at is null;
      create index on outreach_person_link (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outreach_person_link, outreach_person_act, outreach_person');
  }
}
