import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an order was called off before it was sent. */
export class CalledOffOrders1796300000780 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table nav_order add column called_off_for text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table nav_order drop column called_off_for');
  }
}
