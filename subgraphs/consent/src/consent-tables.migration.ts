import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry: who a youth is, who serves one, who may see what, who saw what. */
export class ConsentTables1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key, number text not null, name text not null, agency text not null, municipality text not null, district text);
      create table youth (
        id uuid primary key, name text not null, birth_date date not null, protection text not null default 'UNGRADED',
        national_id_sealed bytea not null, national_id_hash bytea not null unique);
      create table guardian (
        id uuid primary key, name text not null, national_id_sealed bytea not null, national_id_hash bytea not null unique);
      create table guardianship (
        youth_id uuid not null references youth, guardian_id uuid not null references guardian, primary key (youth_id, guardian_id));
      create table service_relation (
        youth_id uuid not null, organisation_id uuid not null, valid_from timestamptz not null, valid_to timestamptz,
        primary key (youth_id, organisation_id, valid_from));
      create table worker_block (
        youth_id uuid not null, person_id text not null, primary key (youth_id, person_id));
      create table conflict_of_interest (
        youth_id uuid not null, person_id text not null, primary key (youth_id, person_id));
      create table consent (
        id uuid primary key, youth_id uuid not null references youth, recipient_id uuid not null references
          organisation, purpose text not null,
        categories text[] not null check (cardinality(categories) > 0), valid_from timestamptz not null, valid_to timestamptz not null,
        signed_by text[] not null, guardian_lapses_at timestamptz, given_at timestamptz not null, language text not null,
        withdrawn_at timestamptz, withdrawn_by text, version integer not null default 1, check (valid_from < valid_to));
      create index on consent (youth_id, recipient_id);
      create table disclosure_entry (
        seq bigint generated always as identity primary key, id uuid not null unique, at timestamptz not null, request_id text not null,
        youth_id uuid not null, person_id text not null, role text not null, organisation_id uuid, purpose text not
          null, basis text not null,
        consent_id uuid, consent_version integer, statute text, categories text[] not null, fields text[] not null);
      create index on disclosure_entry (youth_id, seq);
      create table outbox_message (
        id uuid primary key, destination text not null, kind text not null, payload jsonb not null, created_at
          timestamptz not null default now());
      create index on outbox_message (destination, created_at);`);
    await grant(runner, 'select, insert, update', 'organisation', 'youth', 'guardian', 'service_relation', 'consent');
    await grant(runner, 'select, insert', 'guardianship');
    await grant(runner, 'select, insert, delete', 'worker_block', 'conflict_of_interest');
    await grant(runner, 'select, insert, update, delete', 'outbox_message');
    await grant(runner, 'select, insert', 'disclosure_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table outbox_message, disclosure_entry, consent, conflict_of_interest, worker_block, ' +
        'service_relation, guardianship, guardian, youth, organisation',
    );
  }
}
