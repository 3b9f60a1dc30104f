import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths want to work with. */
export class JobWishTable1796000003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_wish (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, wish text not null, wished_on date not null,
        ended_on date check (ended_on >= wished_on));
      create index on job_wish (youth_id);`);
    await grant(runner, 'select, insert, update', 'job_wish');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_wish');
  }
}
