import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the systems of recipients hear of consents, in an order that is fixed when somebody first looks (ADR 0071), and how far each webhook
 * has come.
 */
export class ConsentFeed1796300000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_feed (
        event_id uuid primary key references consent_event, recipient_id uuid not null references organisation, position bigint unique);
      create index on consent_feed (recipient_id, position);
      create index consent_feed_waiting on consent_feed (event_id) where position is null;
      create table webhook_place (
        organisation_id uuid primary key references organisation, position bigint not null default 0, entered uuid,
        attempts int not null default 0, holder uuid, held_until timestamptz not null default '-infinity');`);
    await grant(runner, 'select, insert, update (position)', 'consent_feed');
    await grant(runner, 'select, insert, update (position, entered, attempts, holder, held_until)', 'webhook_place');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'webhook_place', 'consent_feed');
    await runner.query('drop table webhook_place, consent_feed');
  }
}
