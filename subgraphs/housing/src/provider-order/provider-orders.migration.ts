import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The provider's own forms on what was ordered. */
export class ProviderOrders1796300000555 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table provider_order (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, handover_id uuid not null, offer text not null,
        responsible text not null, starts_on date, written_on date not null);
      create index on provider_order (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provider_order');
  }
}
