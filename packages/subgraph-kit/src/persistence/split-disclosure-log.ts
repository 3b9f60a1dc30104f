import type { QueryRunner } from 'typeorm';
import { defineTable, type Table } from './table';
import { grant } from './grant';

/** What a log's content is made of. An owner discloses on its own service alone, so that its log has no column for another basis. */
export type LogColumns = 'WITH_BASIS' | 'OWN_SERVICE_ONLY';

/** 32 bytes from the server's source of randomness, 244 bits of them random. No extension is needed for it. */
const NEW_SALT = 'uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())';

const WRITTEN = [
  'id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields',
  'consent_id, consent_version, statute',
];

const writtenOf = (columns: LogColumns): string => WRITTEN.slice(0, columns === 'WITH_BASIS' ? 2 : 1).join(', ');

/** The tables of the log, and what a service may do with them: enter content, without number or salt, and read all. */
export const logTables = (columns: LogColumns): readonly Table[] => [
  defineTable('disclosure_entry', { select: true, insert: [...writtenOf(columns).split(', '), 'act', 'cause'] }),
  defineTable('disclosure_commitment', { select: true }),
  defineTable('disclosure_deletion', { select: true }),
];

/**
 * Makes two tables of the disclosure log: the content with its salt, and the commitments to it (ADR 0022). Whatever statement
 * enters content enters the commitment too, by a trigger: no writer can forget it, and none needs the right to write it.
 */
export async function splitDisclosureLog(runner: QueryRunner, columns: LogColumns): Promise<void> {
  await runner.query(`
    create table disclosure_commitment (
      seq bigint primary key, id uuid not null unique, commitment bytea not null check (octet_length(commitment) = 32));
    create table disclosure_deletion (
      entry_id uuid primary key references disclosure_commitment (id), seq bigint not null unique, youth_id uuid not null,
      deleted_at timestamptz not null, deleted_by text not null, decision text not null check (length(decision) <= 200));
    create index on disclosure_deletion (youth_id, seq);
    alter table disclosure_entry add salt bytea not null default (${NEW_SALT}) check (octet_length(salt) = 32);`);
  const commitments = `insert into disclosure_commitment (seq, id, commitment) select e.seq, e.id, ${entryCommitment(columns)}`;
  await runner.query(`
    create function enter_commitments() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      ${commitments} from entered e;
      return null;
    end $$;
    ${commitments} from disclosure_entry e order by e.seq;
    create trigger enter_commitments after insert on disclosure_entry referencing new table as entered
      for each statement execute function enter_commitments();`);
  await runner.query(APPEND_ONLY);
  await runner.query(DELETION);
  await grantWhatIsLeft(runner, columns);
}

/** Makes one table of the log again, as it was. What the keeper deleted stays deleted. */
export async function joinDisclosureLog(runner: QueryRunner): Promise<void> {
  await runner.query(`
    drop trigger enter_commitments on disclosure_entry;
    drop trigger refuse_change on disclosure_entry;
    drop trigger refuse_deletion on disclosure_entry;
    drop table disclosure_deletion, disclosure_commitment;
    drop procedure delete_disclosures;
    drop function enter_commitments, enter_deletion, delete_content, refuse_change, refuse_deletion;
    alter table disclosure_entry drop salt;`);
  await grant(runner, 'insert', 'disclosure_entry');
}

/**
 * Gives the entries an act, and a cause where there is one (ADR 0026). What stands keeps its commitment, of the first form; what is entered
 * from now on has the second.
 */
export async function addActs(runner: QueryRunner, columns: LogColumns): Promise<void> {
  // Those that stand have no act: their commitments say nothing of one, and all of them read.
  await runner.query(`
    alter table disclosure_entry add act text, add cause text;
    alter table disclosure_entry alter act set default 'READ', add constraint has_act check (act is not null) not valid;`);
  await enterCommitmentsOf(runner, columns, 2);
  await grant(runner, 'insert (act, cause)', 'disclosure_entry');
}

/** Takes acts and causes away again; commitments to what had one then fit no content. */
export async function dropActs(runner: QueryRunner, columns: LogColumns): Promise<void> {
  await enterCommitmentsOf(runner, columns, 1);
  await runner.query('alter table disclosure_entry drop act, drop cause');
}

const enterCommitmentsOf = (
  runner: QueryRunner,
  columns: LogColumns,
  form: 1 | 2,
  after?: AfterCommitting,
): Promise<unknown> =>
  runner.query(`
    create or replace function enter_commitments() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      ${after === undefined ? commitOnly(columns, form) : commitAnd(columns, form, after)};
      return null;
    end $$`);

const commitOnly = (columns: LogColumns, form: 1 | 2): string =>
  `insert into disclosure_commitment (seq, id, commitment) select e.seq, e.id, ${entryCommitment(columns, form)} from entered e`;

const commitAnd = (columns: LogColumns, form: 1 | 2, after: AfterCommitting): string =>
  `with c as (${commitOnly(columns, form)} returning seq, id, commitment) ${after('c')}`;

/** SQL of what else is done in the statement that enters commitments, of which the named rows have `seq`, `id` and `commitment`. */
export type AfterCommitting = (committed: string) => string;

/** From now on whatever is entered is committed to in the second form, and something may be done with the commitments. */
export const enterCommitments = (runner: QueryRunner, columns: LogColumns, after?: AfterCommitting): Promise<unknown> =>
  enterCommitmentsOf(runner, columns, 2, after);

/** The commitment to the entry `e`: SHA-256 over its salt and its content. */
const entryCommitment = (columns: LogColumns, form: 1 | 2 = 1): string =>
  `sha256(e.salt || convert_to(${entryContent(columns, form)}, 'UTF8'))`;

/**
 * SQL: the content of the entry `e` in a form, to which it commits: JSON after RFC 8785, members in order of their names, no space, null
 * where none. It is no function of its own, which would cost more than all it does.
 */
export function entryContent(columns: LogColumns, form: 1 | 2): string {
  const [consentId, consentVersion, statute] =
    columns === 'WITH_BASIS'
      ? ['e.consent_id', 'e.consent_version', 'e.statute']
      : ['null::uuid', 'null::integer', 'null::text'];
  const [act, cause] = form === 1 ? ['', ''] : ['e.act as "act", ', 'e.cause as "cause",\n        '];
  const named = `'disclosure-entry/${form}'`;
  return `(select row_to_json(c)::text from (select
        ${act}to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "at", e.basis as "basis", e.categories as "categories",
        ${cause}${consentId} as "consentId", ${consentVersion} as "consentVersion", e.fields as "fields", ${named} as "form",
        e.id as "id", e.organisation_id as "organisationId", e.person_id as "personId", e.purpose as "purpose",
        e.request_id as "requestId", e.role as "role", ${statute} as "statute", e.youth_id as "youthId") c)`;
}

/** Refused to every role, the owner of the database included, and where a session leaves out ordinary triggers too. */
const APPEND_ONLY = `
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the log is append-only: \`%\` of \`%\` is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
    end $$;
    create trigger refuse_change before update or delete or truncate on disclosure_commitment
      for each statement execute function refuse_change();
    create trigger refuse_change before update or delete or truncate on disclosure_deletion
      for each statement execute function refuse_change();
    create trigger refuse_change before update or truncate on disclosure_entry
      for each statement execute function refuse_change();
    alter table disclosure_commitment enable always trigger refuse_change;
    alter table disclosure_deletion enable always trigger refuse_change;
    alter table disclosure_entry enable always trigger refuse_change;`;

/** To enter a deletion is to delete, and nothing is deleted that was not entered: who and when are not the caller's to say. */
const DELETION = `
    create function refuse_deletion() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if exists (select from disclosure_deletion d where d.entry_id = old.id) then return old; end if;
      raise exception 'the log is append-only: content is deleted by \`delete_disclosures\` alone'
        using errcode = 'insufficient_privilege';
    end $$;
    create trigger refuse_deletion before delete on disclosure_entry for each row execute function refuse_deletion();
    alter table disclosure_entry enable always trigger refuse_deletion;
    create function enter_deletion() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      select e.seq, e.youth_id into new.seq, new.youth_id from disclosure_entry e where e.id = new.entry_id for update;
      if not found then
        raise exception 'no content to delete: the entry is unknown, or was deleted before' using errcode = 'no_data_found';
      end if;
      new.deleted_at := clock_timestamp();
      new.deleted_by := session_user;
      return new;
    end $$;
    create trigger enter_deletion before insert on disclosure_deletion for each row execute function enter_deletion();
    create function delete_content() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      delete from disclosure_entry e where e.id = new.entry_id;
      return null;
    end $$;
    create trigger delete_content after insert on disclosure_deletion for each row execute function delete_content();
    create procedure delete_disclosures(decision text, entries uuid[]) language plpgsql security definer
      set search_path = pg_catalog, public, pg_temp as $$
    begin
      if coalesce(btrim(decision), '') = '' then
        raise exception 'nothing is deleted without a retention decision' using errcode = 'invalid_parameter_value';
      end if;
      if coalesce(cardinality(entries), 0) = 0 then
        raise exception 'no entry is named' using errcode = 'invalid_parameter_value';
      end if;
      insert into disclosure_deletion (entry_id, decision)
      select distinct e, delete_disclosures.decision from unnest(entries) e order by e;
    end $$;
    revoke all on procedure delete_disclosures from public;`;

/** The runtime role writes content and no salt; the keeper has one right, and the migration fails where there is no keeper. */
async function grantWhatIsLeft(runner: QueryRunner, columns: LogColumns): Promise<void> {
  await runner.query(`
    do $$ begin
      execute format('revoke insert on disclosure_entry from %I', current_database());
      execute format('grant execute on procedure delete_disclosures to %I', current_database() || '_keeper');
    end $$`);
  await grant(runner, `insert (${writtenOf(columns)})`, 'disclosure_entry');
  await grant(runner, 'select', 'disclosure_commitment', 'disclosure_deletion');
}
