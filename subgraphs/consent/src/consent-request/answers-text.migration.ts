import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer keeps the text that was shown, a no as a yes. Of those from before it was not recorded. */
export class AnswersText1796300000390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer add column text_version integer, add column text_hash text,
        add constraint consent_request_answer_text_check check ((text_version is null) = (text_hash is null));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent_request_answer drop column text_version, drop column text_hash;');
  }
}
