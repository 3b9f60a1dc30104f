import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, revoke } from '../persistence/grant';

/** Facts carry versions and are kept when they no longer hold; the outbox is carried to each destination on its own. */
export class ReliableMessages1795591000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service_relation add version bigint not null default 0;
      alter table worker_block add holds boolean not null default true, add version bigint not null default 0;
      alter table conflict_of_interest add holds boolean not null default true, add version bigint not null default 0;
      alter table protected_youth add version bigint not null default 0;
      create table withdrawn_consent (consent_id uuid primary key, version bigint not null);
      alter table outbox_message add refused text;
      create table outbox_lane (destination text primary key, holder uuid not null, leased_until timestamptz not null);
      update service_relation set version = 1 where valid_to is not null;
      update outbox_message set kind = 'SERVICE_RELATION', payload = jsonb_build_object(
        'youth_id', payload->'youthId', 'organisation_id', payload->'organisationId', 'valid_from', payload->'validFrom',
        'valid_to', payload->'validTo', 'version', (payload->>'validTo' is not null)::int)
        where kind = 'SERVICE_RELATION_CHANGED';`);
    await grant(runner, 'update (holds, version)', 'worker_block', 'conflict_of_interest');
    await grant(runner, 'select, insert, update', 'outbox_lane');
    await grant(runner, 'select, insert, update (version)', 'withdrawn_consent');
    // What no longer holds stays, so that an older message finds what is newer.
    await revoke(runner, 'delete', 'worker_block', 'conflict_of_interest');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update outbox_message set kind = 'SERVICE_RELATION_CHANGED', payload = jsonb_build_object(
        'youthId', payload->'youth_id', 'organisationId', payload->'organisation_id', 'validFrom', payload->'valid_from',
        'validTo', payload->'valid_to') where kind = 'SERVICE_RELATION';
      drop table outbox_lane, withdrawn_consent;
      alter table outbox_message drop refused;
      alter table protected_youth drop version;
      delete from worker_block where not holds;
      delete from conflict_of_interest where not holds;
      alter table conflict_of_interest drop holds, drop version;
      alter table worker_block drop holds, drop version;
      alter table service_relation drop version;`);
    await grant(runner, 'delete', 'worker_block', 'conflict_of_interest');
  }
}
