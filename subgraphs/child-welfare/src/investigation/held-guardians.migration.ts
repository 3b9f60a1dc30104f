import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Under which registration an investigation was opened, wherever it is moved to since, and the version in which the registry is told that
 * guardians are held.
 */
export class HeldGuardians1796300000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table investigation add opened_for uuid, add version bigint;
      update investigation i set version = (extract(epoch from clock_timestamp()) * 1000000)::bigint, opened_for = coalesce(
        (select r.own_youth_id from rekeyed_row r where r.table_name = 'investigation' and r.row_id = i.id), i.youth_id);
      alter table investigation alter opened_for set not null, alter version set not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table investigation drop opened_for, drop version');
  }
}
