import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How youths live, and since when. */
export class HomeSituationTable1796300000522 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table home_situation (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null,
        kind text not null check (kind in ('OWN_HOME', 'WITH_OTHERS', 'HOMELESS')), since date not null);
      create index on home_situation (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table home_situation');
  }
}
