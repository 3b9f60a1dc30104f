import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers read consents from the newest on; what has ended of late, and what took its place, is looked for each minute. */
export class ConsentIndexes1796300000242 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index consent_by_age on consent (given_at desc, id desc);
      create index consent_recipient on consent (recipient_id);
      create index consent_ended on consent (withdrawn_at) where withdrawn_at is not null;
      create index consent_successor on consent (superseded_by) where superseded_by is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_successor, consent_ended, consent_recipient, consent_by_age');
  }
}
