import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision looks at has an index of its own: a consent that was withdrawn costs what one costs that never was (ADR 0024). */
export class StandingConsents1795599100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index consent_standing on consent (youth_id, recipient_id) where withdrawn_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_standing');
  }
}
