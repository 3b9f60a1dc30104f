import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That guardians let youths of under 18 live with housing services, and what came of it. */
export class GuardianPermissions1796300000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardian_permission (
        id uuid primary key, youth_id uuid not null references youth, organisation_id uuid not null references organisation,
        asked_at timestamptz not null, expires_at timestamptz not null, check (asked_at < expires_at));
      create index on guardian_permission (youth_id, organisation_id);
      create table guardian_permission_event (
        seq bigint generated always as identity primary key, id uuid not null unique,
        permission_id uuid not null references guardian_permission,
        kind text not null check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'GIVEN', 'REVOKED')),
        guardian_id uuid references guardian, at timestamptz not null, author_id text not null,
        capacity text not null check (capacity in ('YOUTH', 'GUARDIAN', 'CONSENT_OFFICER')),
        scan_sha256 text check (scan_sha256 ~ '^[0-9a-f]{64}$'),
        check ((capacity = 'CONSENT_OFFICER') = (scan_sha256 is not null)),
        check (kind not in ('SENT', 'ACCEPTED', 'DECLINED') or guardian_id is not null),
        check (kind <> 'GIVEN' or guardian_id is null));
      create index on guardian_permission_event (permission_id, seq);
      create index on guardian_permission_event (guardian_id) where kind = 'SENT';
      create unique index guardian_permission_said_once on guardian_permission_event (permission_id, guardian_id, kind)
        where guardian_id is not null;
      create unique index guardian_permission_given_once on guardian_permission_event (permission_id) where kind = 'GIVEN';
      create unique index guardian_permission_revoked_once on guardian_permission_event (permission_id) where kind = 'REVOKED';`);
    await grant(runner, 'select, insert', 'guardian_permission', 'guardian_permission_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'guardian_permission_event', 'guardian_permission');
    await runner.query('drop table guardian_permission_event, guardian_permission');
  }
}
