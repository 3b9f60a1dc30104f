import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order for information that did not show to the youth yet as an officer hid or showed it. Of lines from before, nobody knows it. */
export class HidingCause1796300000361 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_hiding add cause uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_hiding drop cause');
  }
}
