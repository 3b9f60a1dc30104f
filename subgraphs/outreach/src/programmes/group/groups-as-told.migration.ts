import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Groups as the annual report 2016 tells of them: a trip or a cabin stands beside the meeting of its week, Lade Motor Racing is a group
 * that one may lead, and what the participants made of it is kept without them.
 */
export class GroupsAsTold1796000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index group_meeting_weekly;
      alter table youth_group
        drop constraint youth_group_kind_check, drop constraint youth_group_leader_names_check,
        drop constraint youth_group_leader_employers_check,
        add constraint youth_group_kind_check check (kind in ('BOYS_GROUP', 'GIRLS_GROUP', 'LADE_MOTOR_RACING')),
        add constraint youth_group_leaders_check check (cardinality(leader_names) = cardinality(leader_employers)
          and cardinality(leader_names) between case kind when 'LADE_MOTOR_RACING' then 1 else 2 end and 2);
      create table group_evaluation (
        id uuid primary key, group_id uuid not null references youth_group, organisation_id uuid not null, date date not null,
        participants integer not null check (participants between 1 and 100), offer text, effect text, experience text,
        unique (group_id, date), check (coalesce(offer, effect, experience) is not null));`);
    await grant(runner, 'select, insert, update', 'group_evaluation');
  }

  /** What has no place under the rules of before goes: Lade Motor Racing with its members and meetings, and second meetings of a week. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table group_evaluation;
      delete from group_attendance where meeting_id in (${GONE});
      delete from group_meeting where id in (${GONE});
      delete from group_membership where kind = 'LADE_MOTOR_RACING';
      delete from youth_group where kind = 'LADE_MOTOR_RACING';
      alter table youth_group
        drop constraint youth_group_kind_check, drop constraint youth_group_leaders_check,
        add constraint youth_group_kind_check check (kind in ('BOYS_GROUP', 'GIRLS_GROUP')),
        add constraint youth_group_leader_names_check check (cardinality(leader_names) = 2),
        add constraint youth_group_leader_employers_check check (cardinality(leader_employers) = 2);
      create unique index group_meeting_weekly on group_meeting (group_id, date_trunc('week', date::timestamp));`);
  }
}

/** The meetings that the rules of before have no place for. */
const GONE = `select m.id from group_meeting m join youth_group g on g.id = m.group_id
  where g.kind = 'LADE_MOTOR_RACING' or exists (select from group_meeting n where n.group_id = m.group_id
    and date_trunc('week', n.date::timestamp) = date_trunc('week', m.date::timestamp) and (n.date, n.id) < (m.date, m.id))`;
