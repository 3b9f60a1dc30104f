import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is held of the log, and what of it was deleted by decision, stands in the tree too (ADR 0138). */
export class RetentionLeaves1796300001452 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table log_pending drop constraint log_pending_kind_check,
        add constraint log_pending_kind_check check (kind in ('DISCLOSURE', 'CONSENT_EVENT', 'CATALOGUE', 'RETENTION'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table log_pending drop constraint log_pending_kind_check,
        add constraint log_pending_kind_check check (kind in ('DISCLOSURE', 'CONSENT_EVENT', 'CATALOGUE'));`);
  }
}
