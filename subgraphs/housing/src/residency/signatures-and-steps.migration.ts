import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was signed in which version and by whom, and the steps of a residency. What is known of before goes with it: no text had a version,
 * and of notice only the day is known on which the youth was to move out.
 */
export class SignaturesAndSteps1796300000721 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table residency_signature (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, residency_id uuid not null,
        document text not null, version integer, signed_on date not null, signed_by text[] not null,
        check (document in ('RULES', 'LEASE')), check (cardinality(signed_by) > 0 and signed_by <@ array['YOUTH', 'GUARDIAN']));
      create index on residency_signature (youth_id);
      create index on residency_signature (residency_id);
      create table residency_step (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, residency_id uuid not null,
        step integer not null check (step > 0), state text not null, happened_on date not null, moves_out_on date,
        unique (residency_id, step));
      create index on residency_step (youth_id);
      insert into residency_signature
        select gen_random_uuid(), youth_id, organisation_id, id, 'RULES', null, rules_signed_on, '{YOUTH}' from residency
        where rules_signed_on is not null;
      insert into residency_signature
        select gen_random_uuid(), youth_id, organisation_id, id, 'LEASE', null, contract_signed_on, '{YOUTH}' from residency
        where contract_signed_on is not null;
      insert into residency_step
        select gen_random_uuid(), r.youth_id, r.organisation_id, r.id, row_number() over (partition by r.id order by s.place), s.state,
          s.happened_on, null
        from residency r cross join lateral (values
          (1, 'APPLIED', (r.applied_at at time zone 'Europe/Oslo')::date), (2, 'LIVING', r.valid_from),
          (3, 'MOVED_OUT', case r.state when 'MOVED_OUT' then r.valid_to end)) s(place, state, happened_on)
        where s.happened_on is not null;`);
    await grant(runner, 'select, insert', 'residency_signature', 'residency_step');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table residency_step, residency_signature');
  }
}
