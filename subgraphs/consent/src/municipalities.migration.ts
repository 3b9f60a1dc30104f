import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipality of a youth, and the units that oversee. Of youths from before it is not known until the population register says it. */
export class Municipalities1795920000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table youth add municipality_number text check (municipality_number ~ '^[0-9]{4}$');
      create table municipal_unit (
        id uuid primary key, name text not null, municipality_number text not null check (municipality_number ~ '^[0-9]{4}$'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table municipal_unit; alter table youth drop municipality_number');
  }
}
