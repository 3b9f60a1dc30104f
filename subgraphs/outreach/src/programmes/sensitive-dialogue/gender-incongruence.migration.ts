import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talks about gender incongruence are of a kind of their own, behind the category of talks about sexuality. */
export class GenderIncongruence1796000002006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sensitive_dialogue
        drop constraint sensitive_dialogue_check1,
        add constraint sensitive_dialogue_kind check ((kind, category) in (('SEX_TRADE_TALKS', 'OUTREACH_SEXUALITY'),
          ('GENDER_INCONGRUENCE', 'OUTREACH_SEXUALITY'), ('EXTREMISM_PREVENTION', 'OUTREACH_EXTREMISM')));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from sensitive_dialogue where kind = 'GENDER_INCONGRUENCE';
      alter table sensitive_dialogue
        drop constraint sensitive_dialogue_kind,
        add constraint sensitive_dialogue_check1 check ((kind, category) in (('SEX_TRADE_TALKS', 'OUTREACH_SEXUALITY'),
          ('EXTREMISM_PREVENTION', 'OUTREACH_EXTREMISM')));`);
  }
}
