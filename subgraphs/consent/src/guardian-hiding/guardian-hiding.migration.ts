import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which guardians something that was sent to them is hidden, and when it was shown again. */
export class GuardianHiding1796300000271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardian_hiding (
        seq bigint generated always as identity primary key, signing_id uuid references guardian_signing,
        permission_id uuid references guardian_permission, guardian_id uuid not null references guardian, hidden boolean not null,
        reason text, at timestamptz not null, author_id text not null,
        capacity text not null check (capacity in ('YOUTH', 'CONSENT_OFFICER')),
        check (num_nonnulls(signing_id, permission_id) = 1), check (capacity = 'YOUTH' or reason is not null));
      create index on guardian_hiding (signing_id, guardian_id, seq) where signing_id is not null;
      create index on guardian_hiding (permission_id, guardian_id, seq) where permission_id is not null;`);
    await grant(runner, 'select, insert', 'guardian_hiding');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'guardian_hiding');
    await runner.query('drop table guardian_hiding');
  }
}
