import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The content of the log lies in months, each in a table of its own (ADR 0138), so that what is over is dropped and not deleted line by
 * line. What stands is the first of them, as it is: nothing is written anew. The hashes stay whole.
 */
export class LogMonths1796300001450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SET_APART);
    await runner.query(WHOLE);
    await grantWriting(runner);
    await runner.query(MAKE_MONTHS);
    await runner.query(ATTACH_WHAT_STANDS);
    await runner.query(`
      create table log_month.other (like disclosure_entry including defaults including constraints);
      call log_month.guard('log_month.other');
      alter table disclosure_entry attach partition log_month.other default;
      select make_log_months();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(JOIN);
    await grantWriting(runner);
  }
}

/** The service reads all and enters content, without number or salt, as before. */
const grantWriting = (runner: QueryRunner): Promise<void> =>
  grant(
    runner,
    `select, insert (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields,
      consent_id, consent_version, statute, act, cause)`,
    'disclosure_entry',
  );

/** The months are no tables of the service, which reads and enters through the whole: they lie where it may look at nothing. */
const SET_APART = `
  create schema log_month;
  create sequence log_month.number as bigint;
  do $$ begin
    perform setval('log_month.number', coalesce((select max(seq) + 1 from disclosure_commitment), 1), false);
    execute format('grant usage on sequence log_month.number to %I', current_database());
  end $$;
  alter table disclosure_entry alter seq drop identity;
  alter table disclosure_entry alter seq set default nextval('log_month.number');
  drop trigger refuse_deletion on disclosure_entry;
  alter table disclosure_entry set schema log_month;
  alter table log_month.disclosure_entry rename to before;`;

/** An entry has one number and one id in all months, since its commitment has; in its own month it is found by either. */
const WHOLE = `
  create table disclosure_entry (like log_month.before including defaults including constraints) partition by range (at);
  alter table disclosure_entry drop constraint has_act;
  alter table disclosure_entry add constraint has_act check (act is not null) not valid;
  create index on disclosure_entry (youth_id, seq);
  create index disclosure_entry_at on disclosure_entry using brin (at);
  create trigger enter_commitments after insert on disclosure_entry referencing new table as entered
    for each statement execute function enter_commitments();
  create trigger refuse_change before update or truncate on disclosure_entry for each statement execute function refuse_change();
  create trigger refuse_deletion before delete on disclosure_entry for each row execute function refuse_deletion();
  alter table disclosure_entry enable always trigger refuse_change;
  alter table disclosure_entry enable always trigger refuse_deletion;`;

/**
 * Months are those of Oslo. `make_log_months` makes this one and the next two where nothing holds them yet; what is of no month, or
 * of one that was made too late, is held by `log_month.other`, so that to enter never fails.
 */
const MAKE_MONTHS = `
  create view log_month.held as
    select c.oid, c.relname as name, c.oid::regclass::text as relation,
      substring(pg_get_expr(c.relpartbound, c.oid) from $b$FROM \\('([^']+)'\\)$b$)::timestamptz as from_at,
      substring(pg_get_expr(c.relpartbound, c.oid) from $b$TO \\('([^']+)'\\)$b$)::timestamptz as to_at
    from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'disclosure_entry'::regclass;
  create procedure log_month.guard(month regclass) language plpgsql as $$
  begin
    execute format('alter table %s add primary key (seq), add unique (id)', month);
    execute format('create trigger enter_commitments after insert on %s referencing new table as entered
      for each statement execute function enter_commitments()', month);
    execute format('create trigger refuse_change before update or truncate on %s
      for each statement execute function refuse_change()', month);
    execute format('alter table %s enable always trigger refuse_change', month);
  end $$;
  create procedure log_month.make(month timestamp) language plpgsql as $$
  declare
    name text := to_char(month, '"m"YYYY_MM');
  begin
    execute format('create table log_month.%I (like disclosure_entry including defaults including constraints)', name);
    call log_month.guard(format('log_month.%I', name)::regclass);
    execute format('alter table disclosure_entry attach partition log_month.%I for values from (%L) to (%L)', name,
      month at time zone 'Europe/Oslo', (month + interval '1 month') at time zone 'Europe/Oslo');
  end $$;
  create function make_log_months() returns integer language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s' as $$
  declare
    month timestamp;
    made integer := 0;
  begin
    -- Whoever is at it makes them: two who have looked into the same part would wait for each other.
    if not pg_try_advisory_xact_lock(hashtextextended('make_log_months', 0)) then return 0; end if;
    for month in select generate_series(m, m + interval '2 months', '1 month')
      from date_trunc('month', now() at time zone 'Europe/Oslo') m
    loop
      continue when exists (select from log_month.held h
        where (month at time zone 'Europe/Oslo') < h.to_at and (h.from_at is null or h.from_at <= month at time zone 'Europe/Oslo'))
        or exists (select from log_month.other o
          where o.at >= month at time zone 'Europe/Oslo' and o.at < (month + interval '1 month') at time zone 'Europe/Oslo');
      call log_month.make(month);
      made := made + 1;
    end loop;
    return made;
  end $$;
  revoke all on function make_log_months from public;
  do $$ begin execute format('grant execute on function make_log_months to %I', current_database()); end $$;`;

/** To the end of the month in which it is, or of the last entry. Triggers of statements and indexes it has. */
const ATTACH_WHAT_STANDS = `
  do $$
  declare
    last timestamptz := (select greatest(now(), max(at)) from log_month.before);
  begin
    execute format('alter table disclosure_entry attach partition log_month.before for values from (minvalue) to (%L)',
      (date_trunc('month', last at time zone 'Europe/Oslo') + interval '1 month') at time zone 'Europe/Oslo');
  end $$;`;

/** One table again, under its old rights: what is left of the months is written anew. */
const JOIN = `
  drop function make_log_months;
  drop view log_month.held;
  create table joined (like disclosure_entry including defaults including constraints);
  alter table joined drop constraint has_act;
  insert into joined select * from disclosure_entry;
  drop table disclosure_entry;
  alter table joined rename to disclosure_entry;
  alter table disclosure_entry alter seq drop default;
  alter table disclosure_entry alter seq add generated always as identity;
  do $$ begin
    execute format('alter table disclosure_entry alter seq restart with %s',
      coalesce((select max(seq) + 1 from disclosure_commitment), 1));
  end $$;
  alter table disclosure_entry add primary key (seq), add unique (id),
    add constraint has_act check (act is not null) not valid;
  create index on disclosure_entry (youth_id, seq);
  create index disclosure_entry_at on disclosure_entry using brin (at);
  create trigger enter_commitments after insert on disclosure_entry referencing new table as entered
    for each statement execute function enter_commitments();
  create trigger refuse_change before update or truncate on disclosure_entry for each statement execute function refuse_change();
  create trigger refuse_deletion before delete on disclosure_entry for each row execute function refuse_deletion();
  alter table disclosure_entry enable always trigger refuse_change;
  alter table disclosure_entry enable always trigger refuse_deletion;
  drop schema log_month cascade;`;
