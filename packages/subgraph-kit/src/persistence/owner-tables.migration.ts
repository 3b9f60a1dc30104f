import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from './grant';

/** The tables that every owner has beside its records: whom it serves, what the registry told it, its log, its outbox. */
export class OwnerTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table service_relation (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null,
        valid_from timestamptz not null, valid_to timestamptz, unique (youth_id, organisation_id, valid_from));
      create index on service_relation (organisation_id, youth_id);
      create table worker_block (youth_id uuid not null, person_id text not null, primary key (youth_id, person_id));
      create table conflict_of_interest (youth_id uuid not null, person_id text not null, primary key (youth_id, person_id));
      create table protected_youth (youth_id uuid primary key, protection text not null);
      create table disclosure_entry (
        seq bigint generated always as identity primary key, id uuid not null unique, at timestamptz not null, request_id text not null,
        youth_id uuid not null, person_id text not null, role text not null, organisation_id uuid, purpose text not null,
        basis text not null, categories text[] not null, fields text[] not null);
      create index on disclosure_entry (youth_id, at);
      create table outbox_message (
        id uuid primary key, destination text not null, kind text not null, payload jsonb not null, created_at
          timestamptz not null default now());
      create index on outbox_message (destination, created_at);`);
    await grant(runner, 'select, insert, update', 'service_relation', 'protected_youth');
    await grant(runner, 'select, insert, delete', 'worker_block', 'conflict_of_interest', 'outbox_message');
    // Update is what `for update skip locked` asks for; the relay never changes a message.
    await grant(runner, 'update', 'outbox_message');
    await grant(runner, 'select, insert', 'disclosure_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table outbox_message, disclosure_entry, protected_youth, conflict_of_interest, worker_block, service_relation',
    );
  }
}
