import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sanction from its assessment to its end, and the consent to a measure that one can rest on. */
export class SanctionColumns1700000002320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table youth_sanction alter imposed_on drop not null, alter months drop not null;
      alter table youth_sanction
        add assessed_on date, add ended_on date,
        add constraint sanction_assessed_or_imposed check (
          case state when 'ASSESSED' then assessed_on is not null and imposed_on is null and months is null else
            imposed_on is not null and months is not null end),
        add constraint sanction_ended check (ended_on is null or (ended_on >= imposed_on and state in ('COMPLETED', 'RETURNED_TO_COURT')));
      alter table youth_sanction add newest_on date generated always as (coalesce(imposed_on, assessed_on)) stored;
      create table measure_consent (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, measure text not null, given_on date not null,
        withdrawn_on date check (withdrawn_on >= given_on));
      create index on measure_consent (youth_id);
      create unique index on measure_consent (youth_id, organisation_id, measure) where withdrawn_on is null;`);
    await grant(runner, 'select, insert, update (withdrawn_on)', 'measure_consent');
  }

  async down(runner: QueryRunner): Promise<void> {
    // The older shape has no place for a sanction that is not imposed.
    await runner.query(`
      drop table measure_consent;
      delete from youth_sanction where state = 'ASSESSED';
      alter table youth_sanction drop constraint sanction_assessed_or_imposed, drop constraint sanction_ended;
      alter table youth_sanction drop newest_on;
      alter table youth_sanction drop assessed_on, drop ended_on, alter imposed_on set not null, alter months set not null;`);
  }
}
