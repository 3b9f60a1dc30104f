import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLD_COMMITMENT, HOLD_END_COMMITMENT, PART_DELETION_COMMITMENT } from './commitments.sql';

/**
 * What of the log is held, and which months were deleted by decision (ADR 0138). Both stand in the tree, as leaves of the kind `RETENTION`:
 * nobody can say later that something was not held, or that a month that is gone went by a decision.
 */
export class LogRetention1796300001451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(PART_IS_DELETED);
    await runner.query(putAside('log_hold', HOLD_COMMITMENT));
    await runner.query(putAside('log_hold_end', HOLD_END_COMMITMENT));
    await runner.query(putAside('log_partition_deletion', PART_DELETION_COMMITMENT));
    await grant(runner, 'select, insert (reason, from_on, to_on, unit_id, placed_by, placed_at)', 'log_hold');
    await grant(runner, 'select, insert (hold_number, ended_by, ended_at)', 'log_hold_end');
    await grant(runner, 'select', 'log_partition_deletion');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'log_partition_deletion', 'log_hold_end', 'log_hold');
    await runner.query(`
      drop table log_partition_deletion, log_hold_end, log_hold;
      drop function put_log_hold_aside, put_log_hold_end_aside, put_log_partition_deletion_aside, enter_part_deletion, drop_part;`);
  }
}

const TABLES = `
  create table log_hold (
    number integer generated always as identity primary key, id uuid not null unique default gen_random_uuid(),
    reason text not null check (reason in ('BREACH', 'COMPLAINT', 'PRESERVATION_ORDER')),
    from_on date not null, to_on date not null check (to_on >= from_on), unit_id uuid not null, placed_by text not null,
    placed_at timestamptz not null);
  create table log_hold_end (
    hold_number integer primary key references log_hold, id uuid not null unique default gen_random_uuid(), ended_by text not null,
    ended_at timestamptz not null);
  create table log_partition_deletion (
    part text primary key, id uuid not null unique default gen_random_uuid(), from_at timestamptz, to_at timestamptz not null,
    from_seq bigint not null, to_seq bigint not null, entries bigint not null check (entries > 0), places int8multirange not null,
    deleted_at timestamptz not null, deleted_by text not null, decision text not null check (length(btrim(decision)) between 1 and 200));
  create trigger refuse_change before update or delete or truncate on log_hold for each statement execute function refuse_change();
  create trigger refuse_change before update or delete or truncate on log_hold_end for each statement execute function refuse_change();
  create trigger refuse_change before update or delete or truncate on log_partition_deletion
    for each statement execute function refuse_change();
  alter table log_hold enable always trigger refuse_change;
  alter table log_hold_end enable always trigger refuse_change;
  alter table log_partition_deletion enable always trigger refuse_change;`;

/**
 * To enter the deletion of a part is to delete it: who, when and what is not the caller's to say. A part that is not over, not under a
 * signed checkpoint, or held is not deleted, whoever asks; how long what is kept is for the caller to know.
 */
const PART_IS_DELETED = `
  create function enter_part_deletion() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare
    held record;
    is_sealed boolean;
    is_held boolean;
  begin
    lock table disclosure_entry in access exclusive mode;
    select h.relation, h.from_at, h.to_at into held from log_month.held h where h.name = new.part and h.to_at is not null;
    if not found then raise exception 'the log has no such month' using errcode = 'no_data_found'; end if;
    if held.to_at > now() then
      raise exception 'the month is not over' using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('select min(e.seq), max(e.seq), count(*), range_agg(int8range(e.seq, e.seq + 1)) from %s e', held.relation)
      into new.from_seq, new.to_seq, new.entries, new.places;
    if new.entries = 0 then raise exception 'nothing is in the month' using errcode = 'no_data_found'; end if;
    execute format('select not exists (select from log_pending p join %1$s e on e.id = p.source) and not exists (
      select from log_origin o join log_leaf l on l.origin = o.id and l.index >= coalesce(
        (select max(c.size) from log_checkpoint c where c.origin = o.id and c.note is not null), 0)
      join %1$s e on e.id = l.source)',
      held.relation) into is_sealed;
    if not is_sealed then
      raise exception 'not all of the month is under a signed checkpoint' using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('select exists (
      select from log_hold h join %s e on e.at >= h.from_on::timestamp at time zone ''Europe/Oslo''
        and e.at < (h.to_on + 1)::timestamp at time zone ''Europe/Oslo''
      where not exists (select from log_hold_end x where x.hold_number = h.number))', held.relation) into is_held;
    if is_held then
      raise exception 'the month is held' using errcode = 'object_not_in_prerequisite_state';
    end if;
    new.from_at := held.from_at;
    new.to_at := held.to_at;
    new.deleted_at := clock_timestamp();
    new.deleted_by := session_user;
    return new;
  end $$;
  create trigger enter_part_deletion before insert on log_partition_deletion for each row execute function enter_part_deletion();
  create function drop_part() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  begin
    execute format('drop table log_month.%I', new.part);
    return null;
  end $$;
  create trigger drop_part after insert on log_partition_deletion for each row execute function drop_part();`;

/** What is entered waits for its place in the tree, salted, in the statement that enters it. */
const putAside = (table: string, commitment: string): string => `
  create function put_${table}_aside() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
  begin
    with s as (insert into log_salt (source) select e.id from entered e returning source, salt)
    insert into log_pending (kind, source, commitment)
    select 'RETENTION', s.source, ${commitment} from entered e join s on s.source = e.id order by e.id;
    return null;
  end $$;
  create trigger put_aside after insert on ${table} referencing new table as entered
    for each statement execute function put_${table}_aside();`;
