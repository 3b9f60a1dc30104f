import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which health care the guardians of a youth of 12 to 15 are not informed, on what ground, and until when. */
export class GuardiansNotInformed1796300000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardians_not_informed (
        id uuid primary key, youth_id uuid not null references youth, organisation_id uuid not null references organisation,
        profession text not null, categories text[] not null check (cardinality(categories) > 0), ground text not null,
        reason text not null, until date not null, recorded_by text not null, recorded_at timestamptz not null,
        revoked_by text, revoked_at timestamptz, check ((revoked_by is null) = (revoked_at is null)));
      create index on guardians_not_informed (youth_id);`);
    await grant(runner, 'select, insert', 'guardians_not_informed');
    await grant(runner, 'update (revoked_by, revoked_at)', 'guardians_not_informed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'guardians_not_informed');
    await runner.query('drop table guardians_not_informed');
  }
}
