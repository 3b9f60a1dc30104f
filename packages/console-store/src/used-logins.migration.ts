import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which logins have come back from their issuer: what was kept of one in the browser ends no second. */
export class UsedLogins1796300000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table used_login (key bytea primary key, used_at timestamptz not null default now());
      create index on used_login (used_at);`);
    await grant(runner, 'select, insert, delete', 'used_login');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'used_login');
    await runner.query('drop table used_login');
  }
}
