import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// One course of the plan for all places that were alike: what was written of each is all that there is of the course itself.
const PLANS = `
insert into course_plan (id, organisation_id, school_year)
select gen_random_uuid(), organisation_id, school_year from course_enrolment group by organisation_id, school_year;
insert into programme_course (id, organisation_id, plan_id, school_year, course, part, arena, partner)
select gen_random_uuid(), e.organisation_id, p.id, e.school_year, e.course, e.part, e.arena, e.partner
from course_enrolment e join course_plan p on p.organisation_id = e.organisation_id and p.school_year = e.school_year
group by e.organisation_id, p.id, e.school_year, e.course, e.part, e.arena, e.partner;
update course_enrolment e set course_id = c.id, attended_before = e.attended, sessions_before = e.sessions
from programme_course c
where c.organisation_id = e.organisation_id and c.school_year = e.school_year and c.course = e.course and c.arena = e.arena
  and c.part is not distinct from e.part and c.partner is not distinct from e.partner;`;

/** The course plan of a school year, its courses and sessions, and who came. Every place that stands becomes one on a course. */
export class CoursePlans1796300001005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_plan (
        id uuid primary key, organisation_id uuid not null, school_year text not null, ready_on date,
        unique (organisation_id, school_year));
      create table programme_course (
        id uuid primary key, organisation_id uuid not null, plan_id uuid not null references course_plan, school_year text not null,
        course text not null, part integer, arena text not null, partner text, called_off_on date,
        check ((course = 'HOUSING') = (part is not null)));
      create table course_session (
        id uuid primary key, course_id uuid not null references programme_course, organisation_id uuid not null,
        held_on date not null, called_off_on date, unique (course_id, held_on));
      create table course_attendance (
        id uuid primary key, session_id uuid not null references course_session, enrolment_id uuid not null references course_enrolment,
        youth_id uuid not null, organisation_id uuid not null, held_on date not null, is_present boolean not null,
        unique (session_id, enrolment_id));
      create index on programme_course (plan_id);
      create index on course_attendance (enrolment_id);
      create index on course_attendance (youth_id);
      create index on course_attendance (organisation_id, held_on);
      create index course_enrolment_year on course_enrolment (organisation_id, school_year);
      alter table course_enrolment add course_id uuid references programme_course,
        add attended_before integer not null default 0, add sessions_before integer not null default 0,
        add enrolled_on date, add ended_on date;`);
    await runner.query(PLANS);
    await runner.query(`
      alter table course_enrolment alter course_id set not null,
        add check (attended_before between 0 and attended and attended_before <= sessions_before);
      create index on course_enrolment (course_id);
      create unique index course_enrolment_once on course_enrolment (course_id, youth_id)
        where status <> 'DROPPED' and sessions_before = 0;`);
    await grant(
      runner,
      'select, insert, update',
      'course_plan',
      'programme_course',
      'course_session',
      'course_attendance',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index course_enrolment_year;
      alter table course_enrolment drop course_id, drop attended_before, drop sessions_before, drop enrolled_on, drop ended_on;
      drop table course_attendance, course_session, programme_course, course_plan;`);
  }
}
