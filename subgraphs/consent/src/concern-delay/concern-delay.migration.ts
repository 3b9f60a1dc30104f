import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which youths child welfare has said that they are told later of what it does on a concern. */
export class ConcernDelay1796300000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table concern_delay (concern_id uuid not null, youth_id uuid not null, organisation_id uuid not null,
        given_at timestamptz not null, shown_from timestamptz not null, version bigint not null,
        primary key (concern_id, youth_id, organisation_id));
      create index on concern_delay (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table concern_delay');
  }
}
