import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an investigation rests on, how it was extended and how it ended, and from when on the youth sees it; of earlier ones at once. */
export class InvestigationWords1796300000902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table investigation add concern_report_id uuid, add reason text, add extended_on date, add extension_reason text,
        add outcome text, add shown_from timestamptz, add check ((extended_on is null) = (extension_reason is null));
      update investigation set shown_from = opened_on::timestamp at time zone 'Europe/Oslo';
      alter table investigation alter shown_from set not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table investigation drop concern_report_id, drop reason, drop extended_on,
        drop extension_reason, drop outcome, drop shown_from`);
  }
}
