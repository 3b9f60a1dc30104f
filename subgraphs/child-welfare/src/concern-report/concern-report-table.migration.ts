import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Concern reports: a letter box. The youth has no index, because nobody looks one up here. */
export class ConcernReportTable1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table concern_report (
        id uuid primary key, client_key text not null, sender_organisation_id uuid not null, sender_person_id text not
          null, sender_agency text not null,
        receiver_id uuid not null, youth_id uuid, concerns text[] not null check (cardinality(concerns) between 1 and 10),
        text text not null check (text <> ''), is_urgent boolean not null, received_at timestamptz not null, digest text not null,
        unique (sender_organisation_id, client_key));`);
    // What a report says, and about whom, no code of this service can read: only whether a client key was used, and for the same report.
    // The receiver's own intake reads it with a database role of its own.
    await grant(
      runner,
      'insert, select (id, sender_organisation_id, client_key, digest, received_at)',
      'concern_report',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table concern_report');
  }
}
