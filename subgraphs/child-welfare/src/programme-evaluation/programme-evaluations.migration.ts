import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What services make of their programme, each half-year once. */
export class ProgrammeEvaluations1796300001025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_evaluation (
        id uuid primary key, organisation_id uuid not null, year integer not null, half integer not null check (half in (1, 2)),
        evaluated_on date not null, summary text not null, changes text, unique (organisation_id, year, half));`);
    await grant(runner, 'select, insert, update', 'programme_evaluation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme_evaluation');
  }
}
