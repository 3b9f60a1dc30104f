import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statute on which what is objected to was shared, where it was. */
export class ClaimStatutes1796300000232 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim add statute text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop statute');
  }
}
