import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each try of an officer to find a youth: who, when, by what, and whether somebody was found. Never whom, and never what was typed. */
export class YouthSearches1796300000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table youth_search (
        seq bigint generated always as identity primary key, id uuid not null unique, at timestamptz not null, person_id text not null,
        unit_id uuid not null, means text not null check (means in ('IDENTIFIER', 'NAME_AND_BIRTH_DATE')), is_found boolean not null);
      create index on youth_search (person_id, at);
      create index on youth_search (unit_id, seq);`);
    await grant(runner, 'select, insert', 'youth_search');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'youth_search');
    await runner.query('drop table youth_search');
  }
}
