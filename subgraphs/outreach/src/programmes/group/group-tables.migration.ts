import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The groups, their meetings and who was there. The checks stand behind the services' rules (INV28). */
export class GroupTables1700000002210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table youth_group (
        id uuid primary key, organisation_id uuid not null, kind text not null check (kind in ('BOYS_GROUP', 'GIRLS_GROUP')),
        leader_names text[] not null check (cardinality(leader_names) = 2), leader_employers text[] not null check
          (cardinality(leader_employers) = 2),
        weekday integer not null check (weekday between 1 and 7), meeting_hours double precision not null check
          (meeting_hours > 0 and meeting_hours <= 8),
        started_on date not null, ended_on date check (ended_on >= started_on),
        check (kind <> 'BOYS_GROUP' or (leader_employers @> array['USIT', 'BFT'] and meeting_hours = 3)));
      create table group_meeting (
        id uuid primary key, group_id uuid not null references youth_group, organisation_id uuid not null, date date not null,
        activity text not null, themes text[] not null);
      create table group_attendance (
        id uuid primary key, meeting_id uuid not null references group_meeting, membership_id uuid not null references group_membership,
        youth_id uuid not null, organisation_id uuid not null, unique (meeting_id, membership_id));
      alter table group_membership add group_id uuid references youth_group, add brought_by_peer boolean not null default false,
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN';
      create index on youth_group (organisation_id);
      create index on group_meeting (group_id, date);
      create unique index group_meeting_weekly on group_meeting (group_id, date_trunc('week', date::timestamp));
      create index on group_attendance (membership_id);
      create index on group_attendance (youth_id);
      create index group_membership_group on group_membership (group_id);`);
    await grant(runner, 'select, insert, update', 'youth_group');
    await grant(runner, 'select, insert', 'group_meeting', 'group_attendance');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table group_membership drop group_id, drop brought_by_peer, drop gender, drop district;
      drop table group_attendance, group_meeting, youth_group;`);
  }
}
