import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two migrations were changed after data folders had been made by them: who is in a group came to be counted, and the
 * reports got indexes. This gives those folders what a new one has, and a new one nothing.
 */
export class RepairEditedTables1795577595541 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table group_membership
        add column if not exists gender text not null default 'UNKNOWN', add column if not exists district text not null default 'UNKNOWN';
      create index if not exists follow_up_in_year on follow_up using gist (daterange(started_on, ended_on, '[]'));
      create index if not exists group_membership_in_year on group_membership using gist (daterange(started_on, ended_on, '[]'));
      create index if not exists hap_course_by_year on hap_course (organisation_id, enquired_on);
      create index if not exists anger_management_by_year on anger_management (organisation_id, referred_on);
      create index if not exists psychologist_contact_by_year on psychologist_contact (organisation_id, offered_on);`);
  }

  /** Takes nothing back: what it adds belongs to the two migrations, whose own way back takes it away. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
