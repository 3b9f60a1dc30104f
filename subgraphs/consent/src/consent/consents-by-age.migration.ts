import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers read consents from the newest on. */
export class ConsentsByAge1796300000242 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index consent_by_age on consent (given_at desc, id desc)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_by_age');
  }
}
