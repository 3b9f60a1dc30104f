import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings `information_order` and `investigation` to what their entities say. */
export class Investigations1795900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table information_order (id uuid not null, youth_id uuid not null, organisation_id uuid not null,
        investigation_id uuid not null, kind text not null, categories text array not null, necessity text not null,
        given_by text not null, given_at timestamp with time zone not null, delay_ground text, delayed_until timestamp
        with time zone, delay_reviewed_by text, shown_from timestamp with time zone not null, ended_at timestamp with
        time zone, version bigint not null, primary key (id));
      create table investigation (id uuid not null, youth_id uuid not null, organisation_id uuid not null, opened_on
        date not null, due_on date not null, closed_on date, primary key (id));
      create index on investigation (youth_id);
      create index on information_order (investigation_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table investigation;
      drop table information_order;`);
  }
}
