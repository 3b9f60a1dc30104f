import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of an organisation a youth is assigned to, and by whom. Of relations that stand nobody is: they are the whole organisation's. */
export class Assignments1796000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAKE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNMAKE);
  }
}

const MAKE = `
  create table assignment (
    id uuid primary key, youth_id uuid not null, organisation_id uuid not null, person_id text not null, assigned_by text not null,
    valid_from timestamptz not null, valid_to timestamptz, ended_by text);
  create index on assignment (youth_id, organisation_id);
  create unique index on assignment (youth_id, organisation_id, person_id) where valid_to is null;
  create index on disclosure_entry (organisation_id, seq) where act = 'READ' and cause is not null`;

const UNMAKE = `
  drop index disclosure_entry_organisation_id_seq_idx;
  drop table assignment`;
