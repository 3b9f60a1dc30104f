import { enterCommitments, type AfterCommitting } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATALOGUE_COMMITMENT, EVENT_COMMITMENT } from './transparency-log/commitments.sql';

/**
 * The tree over the log (ADR 0133): what waits for its place, the leaves, the hashes in tiles, and the checkpoints. What was entered
 * before waits first, in the order that it was entered in.
 */
export class LogTree1796300001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(NOTHING_CHANGES);
    await runner.query(INTEGRATE);
    await enterCommitments(runner, 'WITH_BASIS', PUT_ASIDE);
    await runner.query(putAside('consent_event', 'CONSENT_EVENT', 'e.id', EVENT_COMMITMENT, 'e.at, e.version, e.id'));
    await runner.query(putAside('legal_catalogue', 'CATALOGUE', 'e.log_id', CATALOGUE_COMMITMENT, 'e.id'));
    await runner.query(`
      insert into log_pending (kind, source, commitment) select 'DISCLOSURE', id, commitment from disclosure_commitment order by seq;`);
    await runner.query(`
      do $$ begin execute format('grant execute on function integrate_log to %I', current_database()); end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger put_aside on consent_event;
      drop trigger put_aside on legal_catalogue;`);
    await enterCommitments(runner, 'WITH_BASIS');
    await runner.query(`
      drop function put_consent_event_aside, put_legal_catalogue_aside, integrate_log;
      drop table log_cosignature, log_checkpoint, log_tile, log_leaf, log_pending, log_salt, log_origin;
      drop function refuse_other_note, refuse_other_tile;
      alter table legal_catalogue drop log_id;`);
  }
}

const TABLES = `
  create table log_origin (
    id smallint primary key check (id > 0), name text not null unique check (name ~ '^[!-~]{1,200}$' and name !~ '[+]'),
    follows text, began_at timestamptz not null default now(), check ((id = 1) = (follows is null)));
  create table log_salt (
    source uuid primary key, salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
      check (octet_length(salt) = 32));
  create table log_pending (
    seq bigint generated always as identity primary key, kind text not null check (kind in ('DISCLOSURE', 'CONSENT_EVENT', 'CATALOGUE')),
    source uuid not null, commitment bytea not null check (octet_length(commitment) = 32),
    entered_at timestamptz not null default clock_timestamp());
  create table log_leaf (
    origin smallint not null, index bigint not null check (index >= 0), kind text not null, source uuid not null unique,
    commitment bytea not null, primary key (origin, index));
  create table log_tile (
    origin smallint not null, level smallint not null check (level between 0 and 7), index bigint not null check (index >= 0),
    hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
    primary key (origin, level, index));
  alter table log_tile alter hashes set storage external;
  create table log_checkpoint (
    origin smallint not null references log_origin, size bigint not null check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    integrated_at timestamptz not null default clock_timestamp(), note text, primary key (origin, size));
  create index on log_checkpoint (origin, size) where note is null;
  create table log_cosignature (
    origin smallint not null, size bigint not null, witness text not null check (length(witness) <= 200), line text not null,
    at timestamptz not null default clock_timestamp(), primary key (origin, size, witness),
    foreign key (origin, size) references log_checkpoint);
  create index on log_cosignature (origin, witness, size);
  alter table legal_catalogue add log_id uuid not null default gen_random_uuid() unique;`;

/** To every role, the owner of the database included: what is in the tree stays, a tile grows, and a checkpoint is signed once. */
const NOTHING_CHANGES = `
  create function refuse_other_note() returns trigger language plpgsql as $$
  begin
    if old.note is not null or new.note is null
      or (old.origin, old.size, old.root, old.integrated_at) is distinct from (new.origin, new.size, new.root, new.integrated_at) then
      raise exception 'a checkpoint does not change: it is signed once' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create function refuse_other_tile() returns trigger language plpgsql as $$
  begin
    if (old.origin, old.level, old.index) is distinct from (new.origin, new.level, new.index)
      or substr(new.hashes, 1, octet_length(old.hashes)) is distinct from old.hashes then
      raise exception 'a tile only grows' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger refuse_change before update or delete or truncate on log_origin for each statement execute function refuse_change();
  create trigger refuse_change before update or delete or truncate on log_leaf for each statement execute function refuse_change();
  create trigger refuse_change before delete or truncate on log_tile for each statement execute function refuse_change();
  create trigger refuse_change before delete or truncate on log_checkpoint for each statement execute function refuse_change();
  create trigger refuse_change before update or truncate on log_pending for each statement execute function refuse_change();
  create trigger refuse_other_tile before update on log_tile for each row execute function refuse_other_tile();
  create trigger refuse_other_note before update on log_checkpoint for each row execute function refuse_other_note();
  alter table log_origin enable always trigger refuse_change;
  alter table log_leaf enable always trigger refuse_change;
  alter table log_tile enable always trigger refuse_change;
  alter table log_checkpoint enable always trigger refuse_change;
  alter table log_pending enable always trigger refuse_change;
  alter table log_tile enable always trigger refuse_other_tile;
  alter table log_checkpoint enable always trigger refuse_other_note;`;

/** What waits gets its places, in the order that it was entered in: so many at a time, one caller at a time, and in no other way. */
const INTEGRATE = `
  create function integrate_log(most integer) returns bigint language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
  declare
    current_origin smallint;
    next_index bigint;
    integrated bigint;
  begin
    perform pg_advisory_xact_lock(hashtextextended('integrate_log', 0));
    select max(o.id) into current_origin from log_origin o;
    if current_origin is null then raise exception 'the log has no origin' using errcode = 'object_not_in_prerequisite_state'; end if;
    select coalesce(max(l.index) + 1, 0) into next_index from log_leaf l where l.origin = current_origin;
    with taken as (
      delete from log_pending p using (select q.seq from log_pending q order by q.seq limit most) first where p.seq = first.seq
      returning p.seq, p.kind, p.source, p.commitment)
    insert into log_leaf (origin, index, kind, source, commitment)
    select current_origin, next_index + row_number() over (order by t.seq) - 1, t.kind, t.source, t.commitment from taken t;
    get diagnostics integrated = row_count;
    return integrated;
  end $$;
  revoke all on function integrate_log from public;`;

/** What becomes of the commitments of a statement: each waits for its place in the tree. */
const PUT_ASIDE: AfterCommitting = (committed) =>
  `insert into log_pending (kind, source, commitment) select 'DISCLOSURE', c.id, c.commitment from ${committed} c order by c.seq`;

/** Has each row of the table commit, and wait, in the statement that enters it; what stands there does so now. */
const putAside = (table: string, kind: string, source: string, commitment: string, order: string): string => `
  create function put_${table}_aside() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
  begin
    ${salted('entered', kind, source, commitment, order)};
    return null;
  end $$;
  create trigger put_aside after insert on ${table} referencing new table as entered
    for each statement execute function put_${table}_aside();
  ${salted(table, kind, source, commitment, order)};`;

const salted = (from: string, kind: string, source: string, commitment: string, order: string): string => `
  with s as (insert into log_salt (source) select ${source} from ${from} e returning source, salt)
  insert into log_pending (kind, source, commitment)
  select '${kind}', s.source, ${commitment} from ${from} e join s on s.source = ${source} order by ${order}`;
