import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths may read of the notes of a record: one release of each record at a time, and no note of what was taken back. */
export class CaseNoteReleases1796000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_note_release (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, category text not null, kind text not null,
        record_id uuid not null, record_on date, released_at timestamptz not null, released_by text not null, notes jsonb not null,
        taken_back_at timestamptz, taken_back_by text, take_back_reason text,
        check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (take_back_reason is null)),
        check (taken_back_at is null or notes = '[]'));
      create unique index on case_note_release (record_id) where taken_back_at is null;
      create index on case_note_release (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_note_release');
  }
}
