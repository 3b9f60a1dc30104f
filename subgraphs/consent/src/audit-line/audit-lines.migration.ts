import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the entries of the log were written as lines, for who watches over logins: one row, from the first entry on. */
export class AuditLines1796300001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_line_place (
        is_single boolean primary key default true check (is_single), position bigint not null check (position >= 0));
      insert into audit_line_place (position) values (0);`);
    await grant(runner, 'select, update (position)', 'audit_line_place');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'audit_line_place');
    await runner.query('drop table audit_line_place');
  }
}
