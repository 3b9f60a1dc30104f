import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which registrations an officer made one, and which of them two again. A registration is merged once at a time. */
export class YouthMerges1796000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table youth_merge (
        id uuid primary key, kept_id uuid not null, former_id uuid not null check (former_id <> kept_id),
        merged_by text not null, merged_at timestamptz not null, reason text not null,
        undone_by text, undone_at timestamptz, undone_for text, version bigint not null,
        check ((undone_by is null) = (undone_at is null)));
      create unique index youth_merge_standing on youth_merge (former_id) where undone_at is null;
      create index on youth_merge (former_id, version);
      create index on youth_merge (kept_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table youth_merge');
  }
}
