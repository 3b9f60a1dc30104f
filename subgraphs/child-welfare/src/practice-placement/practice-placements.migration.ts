import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Youths' work practice. */
export class PracticePlacements1796300001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table practice_placement (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, arena text not null, arranged_by text not null,
        employer text not null, valid_from date not null, valid_to date, check (valid_from < valid_to));
      create index on practice_placement (youth_id);`);
    await grant(runner, 'select, insert, update', 'practice_placement');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table practice_placement');
  }
}
