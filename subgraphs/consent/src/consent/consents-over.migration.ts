import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By when time ends them, whether or not somebody ended them since. */
export class ConsentsOver1796300000441 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index consent_over on consent (least(valid_to, guardian_lapses_at))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_over');
  }
}
