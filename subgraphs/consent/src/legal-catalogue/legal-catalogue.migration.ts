import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the catalogues of law said is kept, version by version, and every consent and entry of the log says which held. Of what stands
 * already nobody knows. The default of the log's column is the newest, by number: to enter costs no more than before.
 */
export class LegalCatalogue1796300000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table legal_catalogue (
        id integer generated always as identity primary key,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        said jsonb not null,
        kept_at timestamptz not null default now());
      create trigger refuse_change before update or delete or truncate on legal_catalogue
        for each statement execute function refuse_change();
      alter table legal_catalogue enable always trigger refuse_change;
      alter table disclosure_entry add catalogue integer;
      alter table consent_event add catalogue integer;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_event drop catalogue;
      alter table disclosure_entry drop catalogue;
      drop table legal_catalogue;`);
  }
}
