import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entry of the log a claim is about, where it is about one. The content of an entry may go; what was claimed stays. */
export class ClaimEntries1796300000741 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim add entry_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim drop entry_id');
  }
}
