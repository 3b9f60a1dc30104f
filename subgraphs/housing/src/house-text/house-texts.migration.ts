import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of house rules and leases: no column can hold a youth, and none is ever written anew. */
export class HouseTexts1796300000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table house_text (
        id uuid primary key, organisation_id uuid not null, house_id uuid not null, document text not null,
        version integer not null check (version > 0), text text not null, published_on date not null,
        check (document in ('RULES', 'LEASE')), unique (house_id, document, version));`);
    await grant(runner, 'select, insert', 'house_text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table house_text');
  }
}
