import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How sanctions are counted, their coordination group and its next meeting, and that one can stop on its way. */
export class SanctionsBeginService1796000002005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table youth_sanction
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN', add next_meeting_on date,
        add coordination_group text[] not null default '{}',
        drop constraint sanction_assessed_or_imposed, drop constraint sanction_ended,
        add constraint sanction_assessed_or_imposed check (
          case state when 'ASSESSED' then assessed_on is not null and imposed_on is null and months is null
            when 'STOPPED' then (imposed_on is null) = (months is null) and coalesce(imposed_on, assessed_on) is not null
            else imposed_on is not null and months is not null end),
        add constraint sanction_ended check (ended_on is null or (ended_on >= coalesce(imposed_on, assessed_on)
          and state in ('COMPLETED', 'RETURNED_TO_COURT', 'STOPPED')));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from sanction_condition where sanction_id in (select id from youth_sanction where state = 'STOPPED');
      delete from sanction_breach where sanction_id in (select id from youth_sanction where state = 'STOPPED');
      delete from youth_sanction where state = 'STOPPED';
      alter table youth_sanction
        drop gender, drop district, drop next_meeting_on, drop coordination_group,
        drop constraint sanction_assessed_or_imposed, drop constraint sanction_ended,
        add constraint sanction_assessed_or_imposed check (
          case state when 'ASSESSED' then assessed_on is not null and imposed_on is null and months is null else
            imposed_on is not null and months is not null end),
        add constraint sanction_ended check (ended_on is null or (ended_on >= imposed_on
          and state in ('COMPLETED', 'RETURNED_TO_COURT')));`);
  }
}
