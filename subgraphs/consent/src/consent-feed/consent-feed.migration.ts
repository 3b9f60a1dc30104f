import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the systems of recipients hear of consents, in an order that is fixed when somebody first looks (ADR 0071). A trigger lists each
 * line of the history that concerns them, whoever enters it and in whatever release. How far each webhook has come stands beside it.
 */
export class ConsentFeed1796300000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_feed (
        event_id uuid primary key references consent_event, recipient_id uuid not null references organisation, position bigint unique);
      create index on consent_feed (recipient_id, position);
      create index consent_feed_waiting on consent_feed (event_id) where position is null;
      insert into consent_feed (event_id, recipient_id)
      select e.id, c.recipient_id from consent_event e join consent c on c.id = e.consent_id where e.kind <> 'SUPERSEDED';
      create function list_in_consent_feed() returns trigger language plpgsql as $$
      begin
        insert into consent_feed (event_id, recipient_id) select new.id, c.recipient_id from consent c where c.id = new.consent_id;
        return null;
      end $$;
      create trigger list_in_consent_feed after insert on consent_event
        for each row when (new.kind <> 'SUPERSEDED') execute function list_in_consent_feed();
      create table webhook_place (
        organisation_id uuid primary key references organisation, position bigint not null default 0, entered bigint not null default 0,
        attempts int not null default 0, held_until timestamptz not null default '-infinity',
        check (position <= entered));`);
    await grant(runner, 'select, insert, update (position)', 'consent_feed');
    await grant(runner, 'select, insert, update (position, entered, attempts, held_until)', 'webhook_place');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'webhook_place', 'consent_feed');
    await runner.query(`
      drop table webhook_place;
      drop trigger list_in_consent_feed on consent_event;
      drop function list_in_consent_feed();
      drop table consent_feed;`);
  }
}
