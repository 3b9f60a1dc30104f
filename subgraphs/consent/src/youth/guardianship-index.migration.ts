import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guardians look for what is asked of the children whose guardians they are. */
export class GuardianshipIndex1796300000276 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index guardianship_guardian on guardianship (guardian_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index guardianship_guardian;`);
  }
}
