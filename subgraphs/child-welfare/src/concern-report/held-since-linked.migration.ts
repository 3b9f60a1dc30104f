import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Under which registration a report was linked, wherever it is moved to since: of that one the registry is told of its delay, and that
 * guardians are held. A delay from before holds them from now on, in a version of its own.
 */
export class HeldSinceLinked1796300001180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table concern_report add linked_for uuid;
      update concern_report r set linked_for = coalesce(
        (select j.own_youth_id from rekeyed_row j where j.table_name = 'concern_report' and j.row_id = r.id), r.youth_id)
        where r.youth_id is not null;
      update concern_report set version = greatest(version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)
        where delayed_until is not null;
      alter table concern_report add check ((youth_id is null) = (linked_for is null));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table concern_report drop linked_for');
  }
}
