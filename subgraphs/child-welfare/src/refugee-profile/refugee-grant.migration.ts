import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What IMDi grants for a youth, in whole NOK; unknown of the profiles that stand. */
export class RefugeeGrant1796300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table refugee_profile add grant_nok integer check (grant_nok >= 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table refugee_profile drop grant_nok');
  }
}
