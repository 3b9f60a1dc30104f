import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moves of cases to the NAV offices of other districts; how each went stands beside it, as of every handover. */
export class CaseMoves1796300001041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nav_case_move (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null, receiver text not null,
        district text not null, moves_on date, asked_on date not null);
      create index on nav_case_move (youth_id);
      create index on nav_case_move (case_id);`);
    await grant(runner, 'select, insert', 'nav_case_move');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nav_case_move');
  }
}
