import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders for information as child welfare tells of them, and how workers at the owners answered each item. */
export class InformationOrderTables1796000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table information_order (
        order_id uuid primary key, youth_id uuid not null, organisation_id uuid not null, kind text not null, categories text[] not null,
        given_by text not null, given_at timestamptz not null, shown_from timestamptz not null, ended_at timestamptz,
        version bigint not null, unique (order_id, youth_id, organisation_id));
      create index on information_order (youth_id);
      create table information_order_answer (
        order_id uuid not null references information_order, category text not null, is_released boolean not null,
        organisation_id uuid not null, answered_by text not null, answered_at timestamptz not null, primary key (order_id, category));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table information_order_answer, information_order');
  }
}
