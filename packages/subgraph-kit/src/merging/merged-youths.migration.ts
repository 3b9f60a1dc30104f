import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../persistence/grant';

/**
 * Which registrations are merged, and where each record was before. No service may write a youth's id anew: `rekey_youth` does it, for what
 * `merged_youth` says, and keeps of each row whose own it is, so that the same call gives it back.
 */
export class MergedYouths1796000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(REKEY);
    await runner.query(`
      revoke all on function rekey_youth from public;
      do $$ begin execute format('grant execute on function rekey_youth to %I', current_database()); end $$`);
    await grant(runner, 'select, insert, update (kept_id, holds, version)', 'merged_youth');
    await grant(runner, 'select, insert', 'merged_relation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function rekey_youth; drop table rekeyed_row, merged_relation, merged_youth');
  }
}

const TABLES = `
  create table merged_youth (
    youth_id uuid primary key, kept_id uuid not null, holds boolean not null, version bigint not null);
  create table merged_relation (
    copy_id uuid primary key references service_relation (id), source_id uuid not null references service_relation (id));
  create index on merged_relation (source_id);
  create table rekeyed_row (
    table_name text not null, row_id uuid not null, own_youth_id uuid not null, primary key (table_name, row_id));
  create index on rekeyed_row (own_youth_id);`;

/**
 * Every table with `id` and `youth_id` but three: the log, which says who was shown what of whom; orders for information, which open what
 * was ordered of that registration and nothing of another; and the service relations, which the registry must hear of. A row that there can
 * be only one of stays where it is, and is counted.
 */
const REKEY = `
  create function rekey_youth(former uuid) returns integer language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
  declare
    target uuid;
    kept_in text;
    row_id uuid;
    unmoved integer := 0;
  begin
    select case when m.holds then m.kept_id else m.youth_id end into target from merged_youth m where m.youth_id = former;
    if target is null then return 0; end if;
    for kept_in in
      select c.relname from pg_class c
      join pg_attribute y on y.attrelid = c.oid and y.attname = 'youth_id' and y.atttypid = 'uuid'::regtype
      join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('disclosure_entry', 'service_relation', 'information_order') order by 1
    loop
      for row_id in execute format('
        select x.id from %1$I x where x.youth_id = $1 and $1 <> $2
          and not exists (select from rekeyed_row j where j.table_name = %1$L and j.row_id = x.id)
        union all
        select x.id from rekeyed_row j join %1$I x on x.id = j.row_id
        where j.table_name = %1$L and j.own_youth_id = $1 and x.youth_id <> $2', kept_in) using former, target
      loop
        begin
          execute format('update %I set youth_id = $2 where id = $1', kept_in) using row_id, target;
          insert into rekeyed_row as j (table_name, row_id, own_youth_id) values (kept_in, row_id, former)
            on conflict on constraint rekeyed_row_pkey do nothing;
        exception when integrity_constraint_violation then
          unmoved := unmoved + 1;
        end;
      end loop;
    end loop;
    return unmoved;
  end $$`;
