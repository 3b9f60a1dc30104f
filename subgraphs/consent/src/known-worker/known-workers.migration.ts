import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The workers whom the registry has seen; from before, those whom the log names. */
export class KnownWorkers1795920000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_worker (
        person_id text not null, organisation_id uuid not null, first_seen_at timestamptz not null, last_seen_at timestamptz not null,
        primary key (person_id, organisation_id));
      create index known_worker_any_case on known_worker (lower(person_id));
      insert into known_worker (person_id, organisation_id, first_seen_at, last_seen_at)
      select person_id, organisation_id, min(at), max(at) from disclosure_entry
      where role in ('CASEWORKER', 'LEADER') and organisation_id is not null group by person_id, organisation_id;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_worker');
  }
}
