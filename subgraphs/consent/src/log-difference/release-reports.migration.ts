import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const pruneOf = (table: string): string => `
  create or replace function prune_log_comparison() returns void language sql security definer
    set search_path = pg_catalog, public, pg_temp as $$
    delete from ${table} where told_at < now() - interval '7 days';
    delete from log_difference where found_at < now() - interval '1 year';
    delete from unreleased_count where found_on < now() - interval '1 year';
  $$;`;

/**
 * What a service told at once of what it released is one row, in place of one for each request and category: fifteen with four indexes for
 * a picture, which cost the database more than the log did.
 */
export class ReleaseReports1796300001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_report (
        process_id uuid not null, number int not null, owner text not null, first_at timestamptz not null, last_at timestamptz not null,
        requests jsonb not null, told_at timestamptz not null default now(), is_compared boolean not null default false,
        primary key (process_id, number), check (first_at <= last_at));
      create index release_report_due on release_report (first_at) where not is_compared;
      create index release_report_first on release_report (first_at);
      create index release_report_told on release_report (told_at);
      insert into release_report (process_id, number, owner, first_at, last_at, requests, told_at, is_compared)
      select process_id, number, owner, min(at), max(at),
        jsonb_agg(jsonb_build_object('request_id', request_id, 'trace_id', trace_id, 'operation_id', operation_id, 'at', at,
          'released', released, 'missing', missing) order by line), min(told_at), bool_and(is_compared)
      from (
        select process_id, number, owner, request_id, trace_id, operation_id, at, min(line) as line, min(told_at) as told_at,
          bool_and(is_compared) as is_compared, jsonb_object_agg(category, youths) as released,
          coalesce(jsonb_object_agg(category, missing) filter (where missing > 0), '{}') as missing
        from (
          select process_id, owner, request_id, trace_id, operation_id, at, line, told_at, is_compared, category, youths, missing,
            -- What is not compared of a message that is in part stands apart, under a number that no process gives.
            case when not is_compared and bool_or(is_compared) over (partition by process_id, number) then -1 - number else number end
              as number,
            -- So does what two operations of one request released.
            row_number() over (partition by process_id, number, is_compared, request_id, at, category order by line) as copy
          from release_count) as line
        group by process_id, number, owner, request_id, trace_id, operation_id, at, copy) as request
      group by process_id, number, owner;
      ${pruneOf('release_report')}`);
    await grant(runner, 'select, insert, update (is_compared)', 'release_report');
    await revoke(runner, 'all', 'release_count');
    await runner.query('drop table release_count');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_count (
        process_id uuid not null, number int not null, line int not null, owner text not null, request_id text not null,
        trace_id text, operation_id text, at timestamptz not null, category text not null, youths int not null check (youths > 0),
        missing int not null check (missing between 0 and youths), told_at timestamptz not null default now(),
        is_compared boolean not null default false, primary key (process_id, number, line));
      create index release_count_due on release_count (at) where not is_compared;
      create index release_count_request on release_count (request_id, category);
      create index release_count_told on release_count (told_at);
      insert into release_count
      select p.process_id, p.number, row_number() over (partition by p.process_id, p.number order by r.place, c.category),
        p.owner, r.value->>'request_id', r.value->>'trace_id', r.value->>'operation_id', (r.value->>'at')::timestamptz,
        c.category, c.youths::int, coalesce((r.value->'missing'->>c.category)::int, 0), p.told_at, p.is_compared
      from release_report p cross join lateral jsonb_array_elements(p.requests) with ordinality as r(value, place)
        cross join lateral jsonb_each_text(r.value->'released') as c(category, youths);
      ${pruneOf('release_count')}`);
    await grant(runner, 'select, insert, update (is_compared)', 'release_count');
    await revoke(runner, 'all', 'release_report');
    await runner.query('drop table release_report');
  }
}
