import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings `residency` to what its entity says: the registry says whether guardians permit it, and no worker. */
export class GuardiansPermitOnRecord1796300000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table residency drop column guardian_consented');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table residency add guardian_consented boolean not null default false');
  }
}
