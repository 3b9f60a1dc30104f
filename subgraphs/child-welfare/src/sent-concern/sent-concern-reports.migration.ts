import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The senders' own copies of concern reports: of those that were received before, as far as they say. */
export class SentConcernReports1796300000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sent_concern_report (id uuid not null, organisation_id uuid not null, agency text not null, sent_by text not null,
        receiver_id uuid not null, named_youth_id uuid, concerns text array not null, text text not null, is_urgent boolean not null,
        sent_at timestamp with time zone not null, opens_investigation boolean, decided_at timestamp with time zone,
        ended_at timestamp with time zone, primary key (id));
      create index on sent_concern_report (organisation_id, sent_by, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sent_concern_report');
  }
}
