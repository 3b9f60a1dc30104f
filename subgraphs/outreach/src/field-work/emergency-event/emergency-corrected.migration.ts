import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which correction of its session an emergency came, and by which it was taken out. */
export class EmergencyCorrected1796000003008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table emergency_event add added_in uuid, add removed_in uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from emergency_event where removed_in is not null;
      alter table emergency_event drop added_in, drop removed_in;`);
  }
}
