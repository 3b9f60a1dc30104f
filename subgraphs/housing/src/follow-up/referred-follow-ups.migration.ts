import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which referral of child welfare's or NAV's a follow-up was begun. */
export class ReferredFollowUps1796300000554 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table housing_follow_up add column handover_id uuid;
      create unique index on housing_follow_up (handover_id) where handover_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table housing_follow_up drop column handover_id');
  }
}
