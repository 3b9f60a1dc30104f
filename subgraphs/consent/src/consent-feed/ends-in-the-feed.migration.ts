import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What ends a consent for its recipient without a line of its history: time, and the merging of two registrations. And whether the
 * recipient was told of a yes, so that its end is told to whom it was told and to nobody else (ADR 0092): of before, as the log has it.
 */
export class EndsInTheFeed1796300000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_feed drop constraint consent_feed_event_id_fkey;
      alter table consent_feed
        add is_told boolean not null default false, add ended_id uuid references consent, add ended_at timestamptz, add ended_by uuid,
        add ended_version int, add check (num_nulls(ended_id, ended_at, ended_version) in (0, 3)),
        add check (ended_by is null or ended_id is not null);
      create unique index consent_feed_ended on consent_feed (ended_id, ended_by) nulls not distinct where ended_id is not null;
      create index consent_feed_ended_at on consent_feed (ended_at) where ended_by is null and ended_at is not null;
      update consent_feed f set is_told = true from consent_event e, disclosure_entry d
        where e.id = f.event_id and e.kind = 'GIVEN' and d.consent_id = e.consent_id and d.organisation_id = f.recipient_id
          and d.act = 'TOLD_ACCESS' and d.role = 'SYSTEM';`);
    await grant(runner, 'update (is_told)', 'consent_feed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'update (is_told)', 'consent_feed');
    await runner.query(`
      delete from consent_feed where ended_id is not null;
      alter table consent_feed drop is_told, drop ended_id, drop ended_at, drop ended_by, drop ended_version;
      alter table consent_feed add constraint consent_feed_event_id_fkey foreign key (event_id) references consent_event;`);
  }
}
