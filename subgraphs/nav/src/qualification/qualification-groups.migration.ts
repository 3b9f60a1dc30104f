import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 22B Kvalifisering as groups, with weeks. What each office enrolled stands in one group of its own, which the office runs. Of a youth
 * whom an office had enrolled twice the earlier place ends on the day on which the later began, with no outcome: nobody recorded any.
 */
export class QualificationGroups1796300001080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table qualification_group (
        id uuid primary key, organisation_id uuid not null, run_by_id uuid not null, run_by text, name text not null,
        starts_on date not null, ends_on date, capacity integer not null check (capacity between 8 and 12),
        check (ends_on is null or ends_on >= starts_on));
      create index on qualification_group (run_by_id);
      create table qualification_week (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, enrolment_id uuid not null, week text not null,
        activities text[] not null, attended_days integer not null, planned_days integer not null,
        check (0 <= attended_days and attended_days <= planned_days and planned_days <= 5), unique (enrolment_id, week));
      create index on qualification_week (youth_id);
      alter table qualification_enrolment add run_by_id uuid, add group_id uuid, add enrolled_on date, add ended_on date,
        add outcome text;
      insert into qualification_group (id, organisation_id, run_by_id, name, starts_on, capacity)
      select gen_random_uuid(), organisation_id, organisation_id, '22B Kvalifisering', min(started_on), 12
      from qualification_enrolment group by organisation_id;
      update qualification_enrolment e set run_by_id = e.organisation_id, group_id = g.id, enrolled_on = e.started_on
      from qualification_group g where g.organisation_id = e.organisation_id;
      update qualification_enrolment e set status = 'ENDED', ended_on = later.started_on
      from (
        select id, lead(started_on) over (partition by youth_id, organisation_id order by started_on, id) as started_on
        from qualification_enrolment where status <> 'ENDED') later
      where later.id = e.id and later.started_on is not null;
      alter table qualification_enrolment alter run_by_id set not null,
        add check (status = 'REFERRED' or outcome is not null or enrolled_on is not null),
        add check (outcome is null or status = 'ENDED');
      create index on qualification_enrolment (group_id);
      create index on qualification_enrolment (run_by_id) where status = 'REFERRED';`);
    await grant(runner, 'select, insert, update', 'qualification_group', 'qualification_week');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table qualification_week, qualification_group;
      alter table qualification_enrolment drop run_by_id, drop group_id, drop enrolled_on, drop ended_on, drop outcome;`);
  }
}
