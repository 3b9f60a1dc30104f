import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a first meeting is to be, who was at it, and when a follow-up is to end. Who was at the meetings before is not known. */
export class FirstMeetingsAndEnds1796300000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table housing_follow_up add first_meeting_planned_on date, add first_meeting_present text[], add ends_on date;
      create index on housing_follow_up (organisation_id, ends_on) where ends_on is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table housing_follow_up drop column first_meeting_planned_on, drop column first_meeting_present, drop column ends_on',
    );
  }
}
