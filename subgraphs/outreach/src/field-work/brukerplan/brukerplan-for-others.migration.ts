import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mappings other agencies are never shown. No other has read any before: all that stand may be shown, the widest alone. */
export class BrukerplanForOthers1796200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table brukerplan_survey add is_kept_from_others boolean not null default false;
      alter table brukerplan_survey alter is_kept_from_others drop default;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table brukerplan_survey drop is_kept_from_others');
  }
}
