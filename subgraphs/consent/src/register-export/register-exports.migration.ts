import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisation of child welfare reported a year to the national register, when, and who had it done. Of whom stands in the log. */
export class RegisterExports1796300001121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_export (
        id uuid primary key, organisation_id uuid not null references organisation, year integer not null,
        taken_out_at timestamptz not null, taken_out_by text not null);
      create index on register_export (organisation_id, year, taken_out_at);`);
    await grant(runner, 'select, insert', 'register_export');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'register_export');
    await runner.query('drop table register_export');
  }
}
