import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths who were met in the street were shown the way on to. */
export class EncounterOnward1796000003007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table encounter add onward_to text[] not null default '{}', add added_in uuid, add removed_in uuid;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from encounter where removed_in is not null;
      alter table encounter drop onward_to, drop added_in, drop removed_in;`);
  }
}
