import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings `address_clearance` to what its entity says. */
export class AddressClearances1795900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table address_clearance (id uuid not null, person_id text not null, organisation_id uuid not null,
        granted_at timestamp with time zone not null, granted_by text not null, revoked_at timestamp with time zone,
        revoked_by text, primary key (id));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table address_clearance');
  }
}
