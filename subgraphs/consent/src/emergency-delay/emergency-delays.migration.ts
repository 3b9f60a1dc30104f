import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a youth is told later of what was opened in an emergency, as a history: the newest says from when on the youth is told. */
export class EmergencyDelays1796300000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_delay_event (
        emergency_id uuid not null references emergency_access, version integer not null check (version > 0),
        act text not null check (act in ('ASKED', 'CONFIRMED', 'ENDED', 'LAPSED')), code text, reason text, shown_from timestamptz not null,
        by text, at timestamptz not null, primary key (emergency_id, version),
        check ((act in ('ASKED', 'CONFIRMED')) = (code is not null and reason is not null and shown_from > at)),
        check ((act = 'LAPSED') = (by is null)));
      create index on emergency_delay_event (shown_from) where act in ('ASKED', 'CONFIRMED');`);
    await grant(runner, 'select, insert', 'emergency_delay_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'emergency_delay_event');
    await runner.query('drop table emergency_delay_event');
  }
}
