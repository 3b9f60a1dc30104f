import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a follow-up is counted, who asked for what it is to do, and when it ends by plan. The checks stand behind the service's rules. */
export class FollowUpColumns1700000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table follow_up
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN',
        add bestilling_by text check (bestilling_by in ('AGENCY', 'YOUTH')), add planned_end_on date,
        add check (bestilling_by is null or bestilling is not null);
      update follow_up set planned_end_on = started_on + 14, ended_on = least(ended_on, case when ended_on is not null
        then started_on + 14 end)
        where kind = 'CRIME_AS_LIFESTYLE';
      alter table follow_up
        add check ((kind = 'CRIME_AS_LIFESTYLE') = (planned_end_on is not null)),
        add check (planned_end_on is null or (planned_end_on = started_on + 14 and (ended_on is null or ended_on <= planned_end_on)));
      create index follow_up_counted on follow_up (organisation_id, kind, started_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index follow_up_counted;
      alter table follow_up drop gender, drop district, drop bestilling_by, drop planned_end_on;`);
  }
}
