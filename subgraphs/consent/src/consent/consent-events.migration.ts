import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to a consent, line by line, which nobody changes. Of consents that stand already it is entered what their rows say: when
 * they were given and ended, and by whom; how they were said was not recorded.
 */
export class ConsentEvents1796300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_event (
        id uuid primary key, consent_id uuid not null references consent, version integer not null,
        kind text not null check (kind in ('GIVEN', 'WITHDRAWN', 'REVOKED', 'INVALIDATED', 'SUPERSEDED')),
        at timestamptz not null, author_id text, capacity text check (capacity in ('YOUTH', 'OFFICER', 'AUTHORITY', 'REGISTRY')),
        method text check (method in ('LOGIN', 'ORAL', 'PAPER')), witness_id text, minute text, scan_sha256 text,
        decision text, cause_id uuid, text_version integer, text_hash text, language text, client_key text, digest text,
        unique (consent_id, version),
        check ((client_key is null) = (digest is null)),
        check ((method = 'ORAL') = (witness_id is not null and minute is not null)),
        check ((method = 'PAPER') = (scan_sha256 is not null)));
      create unique index consent_event_once on consent_event (author_id, client_key) where client_key is not null;
      insert into consent_event (id, consent_id, version, kind, at, author_id, capacity, language)
      select gen_random_uuid(), id, 1, 'GIVEN', given_at, entered_by, entered_as, language from consent;
      insert into consent_event (id, consent_id, version, kind, at, author_id, capacity, cause_id)
      select gen_random_uuid(), id, greatest(version, 2),
        case when superseded_by is not null then 'SUPERSEDED' when withdrawn_as = 'OFFICER' then 'REVOKED' else 'WITHDRAWN' end,
        withdrawn_at, withdrawn_by, withdrawn_as, coalesce(superseded_by, ended_by_merge)
      from consent where withdrawn_at is not null;
      alter table consent drop constraint consent_withdrawn_as_check;
      alter table consent add constraint consent_withdrawn_as_check
        check (withdrawn_as in ('YOUTH', 'OFFICER', 'AUTHORITY', 'REGISTRY'));`);
    await grant(runner, 'select, insert', 'consent_event');
  }

  /** @throws where a consent was invalidated, which the table of before cannot say */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop constraint consent_withdrawn_as_check;
      alter table consent add constraint consent_withdrawn_as_check check (withdrawn_as in ('YOUTH', 'OFFICER', 'REGISTRY'));`);
    await revoke(runner, 'all', 'consent_event');
    await runner.query('drop table consent_event');
  }
}
