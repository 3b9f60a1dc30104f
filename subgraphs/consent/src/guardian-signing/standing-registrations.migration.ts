import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registrations that were merged into the youth's as an officer spoke: the word is of those too. Words from before are of none. */
export class StandingRegistrations1796300000362 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_standing add registrations uuid[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_standing drop registrations');
  }
}
