import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By which emergencies a recipient has received what was corrected, and since when by anything else: what a youth is told of later is
 * told of by no notice either. Of notices from before nothing was told later.
 */
export class CorrectionEmergencies1796300000281 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table correction_notice add emergency_ids uuid[] not null default '{}', add first_otherwise_at timestamptz;
      update correction_notice set first_otherwise_at = first_received_at;
      alter table correction_notice alter emergency_ids drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table correction_notice drop first_otherwise_at, drop emergency_ids');
  }
}
