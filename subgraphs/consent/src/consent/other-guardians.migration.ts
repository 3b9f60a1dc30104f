import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All guardians who signed a consent stand in it, not one alone. */
export class OtherGuardians1796300000311 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consent add other_guardian_ids uuid[] not null default '{}';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent drop other_guardian_ids');
  }
}
