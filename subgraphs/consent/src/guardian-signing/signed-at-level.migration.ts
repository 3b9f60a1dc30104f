import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The level of the login of who signed it first. Of what was signed before this was kept, nobody knows it. */
export class SignedAtLevel1796300000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_signing add assurance text check (assurance in ('LOW', 'SUBSTANTIAL', 'HIGH'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_signing drop assurance');
  }
}
