import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What youths ask of services that keep data on them, in their own words, and what was done with it, line by line. The last line says
 * where it stands, its number is the version, and no line is ever changed.
 */
export class Claims1796300000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table claim (
        id uuid primary key, kind text not null, youth_id uuid not null references youth,
        organisation_id uuid not null references organisation, category text not null, said text not null, wanted text,
        sent_at timestamptz not null, due_on date not null);
      create index on claim (youth_id, sent_at, id);
      create index on claim (organisation_id, sent_at, id);
      create table claim_event (
        claim_id uuid not null references claim, version int not null check (version > 0), act text not null
        check (act in ('SEND', 'TAKE', 'ANSWER', 'WITHDRAW')), state text not null
        check (state in ('SENT', 'TAKEN', 'ANSWERED', 'WITHDRAWN')), outcome text, reason text, at timestamptz not null,
        author_id text not null, primary key (claim_id, version),
        check ((act = 'SEND') = (version = 1)), check ((act = 'ANSWER') = (outcome is not null)));
      create index on claim_event (at) where act = 'ANSWER';`);
    await grant(runner, 'select, insert', 'claim', 'claim_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'claim_event', 'claim');
    await runner.query('drop table claim_event, claim');
  }
}
