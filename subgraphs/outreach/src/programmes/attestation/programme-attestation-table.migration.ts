import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was attested to the mediation service. */
export class ProgrammeAttestationTable1796000002008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_attestation (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, programme text not null,
        from_on date not null, to_on date not null check (to_on >= from_on), times_present integer not null check (times_present >= 0),
        times_absent integer not null check (times_absent >= 0), agreed_on date not null, issued_on date not null,
        recorded_at timestamptz not null, check (times_present + times_absent > 0));
      create index on programme_attestation (youth_id);`);
    await grant(runner, 'select, insert', 'programme_attestation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programme_attestation`);
  }
}
