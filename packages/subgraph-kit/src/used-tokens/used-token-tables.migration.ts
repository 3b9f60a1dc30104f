import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../persistence/grant';

/**
 * The tokens that the replicas of a service have taken, and since when the first table can be believed. Both are unlogged: they are
 * empty after a crash of PostgreSQL, and their service then refuses what was issued before (ADR 0021).
 */
export class UsedTokenTables1795592400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table used_token (digest text collate "C" primary key, expires_at timestamptz not null);
      create index on used_token (expires_at);
      create unlogged table used_token_since (is_only boolean primary key default true check (is_only), at timestamptz not null);
      insert into used_token_since (at) values ('-infinity');`);
    await grant(runner, 'select, insert, delete', 'used_token');
    await grant(runner, 'select, insert', 'used_token_since');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table used_token_since, used_token');
  }
}
