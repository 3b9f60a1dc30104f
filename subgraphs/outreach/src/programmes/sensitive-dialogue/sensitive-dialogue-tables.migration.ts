import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The talks on sensitive matters, each row with the category that it needs to be read. */
export class SensitiveDialogueTables1700000002310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sensitive_dialogue (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, category text not null, kind text not null,
        opened_on date not null, closed_on date check (closed_on >= opened_on),
        gender text not null default 'UNKNOWN', district text not null default 'UNKNOWN',
        check ((kind, category) in (('SEX_TRADE_TALKS', 'OUTREACH_SEXUALITY'), ('EXTREMISM_PREVENTION', 'OUTREACH_EXTREMISM'))));
      create index on sensitive_dialogue (youth_id);
      create unique index on sensitive_dialogue (youth_id, organisation_id, kind) where closed_on is null;`);
    await grant(runner, 'select, insert, update (closed_on)', 'sensitive_dialogue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sensitive_dialogue');
  }
}
