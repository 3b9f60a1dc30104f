import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells an organisation that has received a category that the owner has corrected it, and who there has seen that. */
export class CorrectionNotices1796300000231 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction_notice (
        id uuid primary key, claim_id uuid not null references claim, youth_id uuid not null references youth,
        organisation_id uuid not null references organisation, category text not null, corrected_at timestamptz not null,
        first_received_at timestamptz not null, rests_on_order boolean not null, unique (claim_id, organisation_id));
      create index on correction_notice (organisation_id, corrected_at, id);
      create index on correction_notice (youth_id);
      create table correction_acknowledgement (
        notice_id uuid primary key references correction_notice, acknowledged_by text not null, at timestamptz not null);`);
    await grant(runner, 'select, insert', 'correction_notice', 'correction_acknowledgement');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'correction_acknowledgement', 'correction_notice');
    await runner.query('drop table correction_acknowledgement, correction_notice');
  }
}
