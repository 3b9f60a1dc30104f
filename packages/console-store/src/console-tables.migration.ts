import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is logged in to the console, and what they had half written: sealed, and found by what nobody can guess. */
export class ConsoleTables1796300000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        key bytea primary key, sealed bytea not null, version integer not null default 1, begun_at timestamptz not null default now(),
        seen_at timestamptz not null default now(), ends_at timestamptz not null, renewing_until timestamptz);
      create index on session (ends_at);
      create table draft (
        key bytea primary key, owner bytea not null, sealed bytea not null, written_at timestamptz not null default now());
      create index on draft (owner);
      create index on draft (written_at);`);
    await grant(runner, 'select, insert, update (sealed, version, seen_at, renewing_until), delete', 'session');
    await grant(runner, 'select, insert, update (sealed, written_at), delete', 'draft');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'session', 'draft');
    await runner.query('drop table session; drop table draft');
  }
}
