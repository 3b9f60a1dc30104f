import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text that was shown to the youth who said yes to what a guardian must sign too, where its version was named. */
export class SignedText1796300000272 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_signing add text_version integer, add text_hash text,
        add constraint guardian_signing_text check ((text_version is null) = (text_hash is null));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_signing drop text_version, drop text_hash');
  }
}
