import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What youths write about themselves: a draft of each section, and every version that was submitted. */
export class SelfPresentations1796300000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table self_presentation (
        youth_id uuid not null references youth, category text not null check (category like 'SELF_PRESENTATION_%'),
        version integer not null check (version > 0), draft_text text, draft_written_at timestamptz,
        primary key (youth_id, category),
        check ((draft_text is null) = (draft_written_at is null)));
      create table self_presentation_version (
        id uuid primary key, youth_id uuid not null references youth,
        category text not null check (category like 'SELF_PRESENTATION_%'), version integer not null check (version > 0),
        text text not null, submitted_at timestamptz not null, revised_at timestamptz,
        unique (youth_id, category, version));
      create unique index self_presentation_version_newest on self_presentation_version (youth_id, category) where revised_at is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table self_presentation_version; drop table self_presentation');
  }
}
