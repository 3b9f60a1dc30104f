import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['release_count', 'log_difference', 'log_comparison'];

/**
 * What was released, as it is told and compared with the log; what of it was not entered; and how far the log was looked through. The
 * service deletes nothing of it by itself: what is old goes by a function, counts after seven days and differences after a year.
 */
export class LogDifferences1796300001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_count (
        process_id uuid not null, number int not null, line int not null, owner text not null, request_id text not null,
        trace_id text, operation_id text, at timestamptz not null, category text not null, youths int not null check (youths > 0),
        missing int not null check (missing between 0 and youths), told_at timestamptz not null default now(),
        is_compared boolean not null default false, primary key (process_id, number, line));
      create index release_count_due on release_count (at) where not is_compared;
      create index release_count_request on release_count (request_id, category);
      create index release_count_told on release_count (told_at);
      create table log_difference (
        seq bigint generated always as identity primary key, id uuid not null default gen_random_uuid(),
        kind text not null check (kind in ('NOT_IN_LOG', 'NOT_IN_OWN_LOG')), owner text not null, request_id text not null,
        trace_id text, operation_id text, category text not null, at timestamptz not null, released int not null,
        entered int not null check (entered < released), found_at timestamptz not null default now(),
        process_id uuid not null, number int not null, line int not null, unique (process_id, number, line, kind));
      create index log_difference_found on log_difference (found_at);
      create table log_comparison (
        is_single boolean primary key default true check (is_single), entered_until timestamptz not null default now());
      insert into log_comparison default values;
      create function prune_log_comparison() returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
        delete from release_count where told_at < now() - interval '7 days';
        delete from log_difference where found_at < now() - interval '1 year';
      $$;
      revoke all on function prune_log_comparison from public;
      do $$ begin execute format('grant execute on function prune_log_comparison to %I', current_database()); end $$;`);
    await grant(runner, 'select, insert, update (is_compared)', 'release_count');
    await grant(runner, 'select, insert', 'log_difference');
    await grant(runner, 'select, update (entered_until)', 'log_comparison');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', ...TABLES);
    await runner.query('drop function prune_log_comparison');
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
