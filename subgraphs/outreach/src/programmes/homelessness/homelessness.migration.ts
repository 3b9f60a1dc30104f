import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings `homelessness` to what its entity says. */
export class Homelessness1796100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table homelessness (id uuid not null, youth_id uuid not null, organisation_id uuid not null, is_homeless
        boolean not null, told_on date not null, primary key (id));
      create index "IDX_da5ddc0a2fa4fa14e1f0c6f709" on homelessness (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index "IDX_da5ddc0a2fa4fa14e1f0c6f709";
      drop table homelessness;`);
  }
}
