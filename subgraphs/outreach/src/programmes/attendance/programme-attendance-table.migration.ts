import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came to a programme: each day once, of cannabis cessation each week once. */
export class ProgrammeAttendanceTable1796000002007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_attendance (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null,
        programme text not null check (programme in ('HAP', 'ANGER_MANAGEMENT', 'CRIME_AS_LIFESTYLE', 'SANCTION_TALKS')),
        record_id uuid not null, date date not null, is_present boolean not null, unique (record_id, date));
      create index on programme_attendance (youth_id);
      create unique index programme_attendance_weekly on programme_attendance (record_id, date_trunc('week', date::timestamp))
        where programme = 'HAP';`);
    await grant(runner, 'select, insert', 'programme_attendance');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programme_attendance`);
  }
}
