import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts carry versions and are kept when they no longer hold; what waited for the owners they ask for anew at their start. */
export class VersionedFacts1795591000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service_relation add version bigint not null default 0;
      alter table worker_block add holds boolean not null default true, add version bigint not null default 1;
      alter table conflict_of_interest add holds boolean not null default true, add version bigint not null default 1;
      alter table youth add protection_version bigint not null default 0;
      alter table outbox_message add refused text;
      create table outbox_lane (destination text primary key, holder uuid not null, leased_until timestamptz not null);
      update service_relation set version = 1 where valid_to is not null;
      update youth set protection_version = 1 where protection <> 'UNGRADED';
      delete from outbox_message;`);
    await grant(runner, 'update (holds, version)', 'worker_block', 'conflict_of_interest');
    await grant(runner, 'select, insert, update', 'outbox_lane');
    await revoke(runner, 'delete', 'worker_block', 'conflict_of_interest');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from outbox_message;
      drop table outbox_lane;
      alter table outbox_message drop refused;
      alter table youth drop protection_version;
      delete from worker_block where not holds;
      delete from conflict_of_interest where not holds;
      alter table conflict_of_interest drop holds, drop version;
      alter table worker_block drop holds, drop version;
      alter table service_relation drop version;`);
    await grant(runner, 'delete', 'worker_block', 'conflict_of_interest');
  }
}
