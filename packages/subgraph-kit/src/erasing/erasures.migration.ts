import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../persistence/grant';

/** What others tell anew: an erased row does not come back with it. */
const TOLD = [
  ['received_handover', 'handover_id'],
  ['told_decision', 'decision_id'],
] as const;

/**
 * What was erased, by key and statute and with no content, of nobody. A row that was erased is not inserted again where others tell it.
 */
export class Erasures1796300001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure_batch (
        id uuid primary key, at timestamptz not null, record_kind text not null, statute text not null,
        decision text, claim_id uuid, check (num_nonnulls(decision, claim_id) = 1));
      create table erasure (
        table_name text not null, row_key uuid not null, batch_id uuid not null references erasure_batch,
        primary key (table_name, row_key));
      create index on erasure (batch_id);
      create index on erasure_batch (claim_id) where claim_id is not null;
      create function keep_out_erased() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, pg_temp as $$
      begin
        if exists (select from erasure e where e.table_name = tg_table_name and e.row_key = (to_jsonb(new)->>tg_argv[0])::uuid) then
          return null;
        end if;
        return new;
      end $$;`);
    for (const [table, key] of TOLD) {
      await runner.query(`
      do $$ begin
        if to_regclass('${table}') is not null then
          create trigger keep_out_erased before insert on ${table} for each row execute function keep_out_erased('${key}');
        end if;
      end $$`);
    }
    await grant(runner, 'select', 'erasure_batch', 'erasure');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of TOLD) {
      await runner.query(`
      do $$ begin
        if to_regclass('${table}') is not null then drop trigger keep_out_erased on ${table}; end if;
      end $$`);
    }
    await runner.query('drop function keep_out_erased; drop table erasure, erasure_batch');
  }
}
