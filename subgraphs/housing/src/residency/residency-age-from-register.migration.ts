import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings `residency` to what its entity says. */
export class ResidencyAgeFromRegister1795900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table residency drop column birth_date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table residency add birth_date date');
  }
}
