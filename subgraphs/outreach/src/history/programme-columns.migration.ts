import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the programmes are counted, and how far a youth has come in them. The checks stand behind the services' rules. */
export class ProgrammeColumns1700000002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hap_course
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN';
      alter table anger_management
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN', add source text not null default 'OTHER',
        add started_on date check (started_on is null or decision = 'OFFERED'), add ended_on date check (ended_on is
          null or ended_on >= started_on),
        add check (ended_on is null or started_on is not null);
      alter table psychologist_contact
        add arena text not null default 'USIT' check (arena in ('USIT', 'HFU')), add offered_on date, add is_no_show
          boolean not null default false,
        add consultations integer not null default 0 check (consultations >= 0), add check (consultations = 0 or not is_no_show),
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN';
      alter table nurse_talk add referred_to text;
      create unique index anger_management_running on anger_management (youth_id, organisation_id) where started_on is
        not null and ended_on is null;`);
    // An assessment stands as it was written: only the course that follows it moves.
    await grant(runner, 'update (started_on, ended_on)', 'anger_management');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index anger_management_running;
      alter table nurse_talk drop referred_to;
      alter table psychologist_contact drop arena, drop offered_on, drop is_no_show, drop consultations, drop gender, drop district;
      alter table anger_management drop gender, drop district, drop source, drop started_on, drop ended_on;
      alter table hap_course drop gender, drop district;`);
  }
}
