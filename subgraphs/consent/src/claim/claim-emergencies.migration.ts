import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of an objection to access in an emergency: which it was, in place of a category. */
export class ClaimEmergencies1796300000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table claim add emergency_id uuid references emergency_access, alter category drop not null,
        add check (num_nonnulls(category, emergency_id) = 1);
      create index on claim (emergency_id, sent_at) where emergency_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop emergency_id, alter category set not null');
  }
}
