import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts with other agencies: one opening and one answer for each asker and year, and what was asked in a day. */
export class PrivateCountTables1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table private_count_opening (
        asker text not null, year integer not null, secret text not null, points text[] not null, opened_at timestamptz not null,
        primary key (asker, year));
      create table private_count_answer (
        asker text not null, year integer not null, subject_id uuid not null, counted integer check (counted >= 5),
        answered_at timestamptz not null, primary key (asker, year));
      create table private_count_budget (
        asker text not null, day date not null, spent integer not null, primary key (asker, day));`);
    await grant(runner, 'select, insert, delete', 'private_count_opening');
    // The first answer is the only one: the service can neither change it nor let the year be asked for anew.
    await grant(runner, 'select, insert', 'private_count_answer');
    await grant(runner, 'select, insert, update (spent)', 'private_count_budget');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table private_count_opening, private_count_answer, private_count_budget');
  }
}
