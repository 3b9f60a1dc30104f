import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a contact with the psychologist keeps the service, its talks by their days, and advice to colleagues. */
export class PsychologistBeginsService1796000002004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table psychologist_contact add closed_on date;
      update psychologist_contact set closed_on = coalesce(offered_on, (recorded_at at time zone 'Europe/Oslo')::date);
      create table psychologist_consultation (
        id uuid primary key, contact_id uuid not null references psychologist_contact, youth_id uuid not null,
        organisation_id uuid not null, date date not null);
      create index on psychologist_consultation (contact_id);
      create index on psychologist_consultation (youth_id);
      create table staff_advice (id uuid primary key, organisation_id uuid not null, date date not null);
      create index on staff_advice (organisation_id, date);`);
    await grant(runner, 'update (closed_on, consultations, is_no_show, referred_on)', 'psychologist_contact');
    await grant(runner, 'select, insert', 'psychologist_consultation', 'staff_advice');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table staff_advice, psychologist_consultation;
      alter table psychologist_contact drop closed_on;`);
  }
}
