import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths have said yes to that a guardian must sign too, what came of it, and which guardians may be reached. */
export class GuardianSignings1796300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardian_signing (
        id uuid primary key, youth_id uuid not null references youth, recipient_id uuid not null references organisation,
        purpose text not null, categories text[] not null check (cardinality(categories) > 0), valid_to timestamptz,
        language text not null, request_id uuid references consent_request, signed_at timestamptz not null, expires_at timestamptz not null,
        check (signed_at < expires_at));
      create index on guardian_signing (youth_id);
      create table guardian_signing_event (
        seq bigint generated always as identity primary key, id uuid not null unique, signing_id uuid not null references guardian_signing,
        kind text not null check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK', 'GIVEN')),
        guardian_id uuid references guardian, consent_id uuid references consent, at timestamptz not null, author_id text not null,
        check ((kind in ('SENT', 'ACCEPTED', 'DECLINED')) = (guardian_id is not null)),
        check ((kind = 'GIVEN') = (consent_id is not null)));
      create index on guardian_signing_event (signing_id, seq);
      create index on guardian_signing_event (guardian_id) where kind = 'SENT';
      create unique index guardian_signing_said_once on guardian_signing_event (signing_id, guardian_id, kind)
        where kind <> 'TAKEN_BACK';
      create table guardian_standing (
        seq bigint generated always as identity primary key, youth_id uuid not null references youth,
        guardian_id uuid not null references guardian, standing text not null check (standing in ('CLEARED', 'SHIELDED')),
        reason text not null, at timestamptz not null, author_id text not null);
      create index on guardian_standing (youth_id, guardian_id, seq);`);
    await grant(runner, 'select, insert', 'guardian_signing', 'guardian_signing_event', 'guardian_standing');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'guardian_standing', 'guardian_signing_event', 'guardian_signing');
    await runner.query('drop table guardian_standing, guardian_signing_event, guardian_signing');
  }
}
