import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the log was compared last, and how much was entered of which nothing was counted, by owner and day of Oslo: kept for a year, as
 * differences are.
 */
export class ComparisonState1796300001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table log_comparison add column compared_at timestamptz;
      create table unreleased_count (
        found_on date not null, owner text not null, count int not null check (count > 0), primary key (found_on, owner));
      create or replace function prune_log_comparison() returns void language sql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        delete from release_count where told_at < now() - interval '7 days';
        delete from log_difference where found_at < now() - interval '1 year';
        delete from unreleased_count where found_on < now() - interval '1 year';
      $$;`);
    await grant(runner, 'update (compared_at)', 'log_comparison');
    await grant(runner, 'select, insert, update (count)', 'unreleased_count');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function prune_log_comparison() returns void language sql security definer
        set search_path = pg_catalog, public, pg_temp as $$
        delete from release_count where told_at < now() - interval '7 days';
        delete from log_difference where found_at < now() - interval '1 year';
      $$;
      alter table log_comparison drop column compared_at;`);
    await revoke(runner, 'all', 'unreleased_count');
    await runner.query('drop table unreleased_count');
  }
}
