import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what is found what time has brought: who was born on a day, and what ends or expires soon. */
export class DueIndexes1796300000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index youth_birth_date on youth (birth_date);
      create index consent_ends on consent (least(valid_to, guardian_lapses_at)) where withdrawn_at is null;
      create index consent_request_expires on consent_request (expires_at) where cancelled_at is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_request_expires, consent_ends, youth_birth_date');
  }
}
