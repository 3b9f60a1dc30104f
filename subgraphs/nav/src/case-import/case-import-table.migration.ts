import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which record of another system each imported case comes from, and how far it was followed. */
export class NavCaseImports1796300001140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nav_case_import (
        organisation_id uuid not null, source_id text not null, case_id uuid not null, as_of timestamptz not null, digest text not null,
        primary key (organisation_id, source_id))`);
    await grant(runner, 'select, insert, update (as_of, digest)', 'nav_case_import');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nav_case_import');
  }
}
