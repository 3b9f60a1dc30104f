import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures that an organisation has printed for a year, to stand beside those that are computed; written by who loads
 * them, never by the service. With it come the indexes by which the reports find a year.
 */
export class PublishedReportTable1700000002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_report (organisation_id uuid not null, year integer not null, figures jsonb not null,
        primary key (organisation_id, year));
      create index follow_up_in_year on follow_up using gist (daterange(started_on, ended_on, '[]'));
      create index group_membership_in_year on group_membership using gist (daterange(started_on, ended_on, '[]'));
      create index hap_course_by_year on hap_course (organisation_id, enquired_on);
      create index anger_management_by_year on anger_management (organisation_id, referred_on);
      create index psychologist_contact_by_year on psychologist_contact (organisation_id, offered_on);`);
    await grant(runner, 'select', 'published_report');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index follow_up_in_year, group_membership_in_year, hap_course_by_year, ' +
        'anger_management_by_year, psychologist_contact_by_year; drop table published_report',
    );
  }
}
