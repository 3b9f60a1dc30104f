import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells an organisation that has read on a consent that it has ended, and who there has seen that. */
export class WithdrawalNotices1796300000154 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table withdrawal_notice (
        id uuid primary key, consent_id uuid not null unique references consent, version int not null,
        youth_id uuid not null references youth, organisation_id uuid not null references organisation, categories text[] not null,
        ended_at timestamptz not null);
      create index on withdrawal_notice (organisation_id, ended_at, id);
      create index on withdrawal_notice (youth_id);
      create table withdrawal_acknowledgement (
        notice_id uuid primary key references withdrawal_notice, acknowledged_by text not null, at timestamptz not null);`);
    await grant(runner, 'select, insert', 'withdrawal_notice', 'withdrawal_acknowledgement');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'withdrawal_acknowledgement', 'withdrawal_notice');
    await runner.query('drop table withdrawal_acknowledgement, withdrawal_notice');
  }
}
