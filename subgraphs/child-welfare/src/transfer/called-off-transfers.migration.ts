import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a transfer was called off that was not sent. */
export class CalledOffTransfers1796300000781 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table service_transfer add column called_off_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table service_transfer drop column called_off_for');
  }
}
