import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The letter box gets a reader: what the receiving organisation makes of each report. Whom a sender named is its word; whom the receiver
 * found is a column of its own, which alone is moved when registrations are merged.
 */
export class ConcernIntake1796300000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table concern_report rename youth_id to named_youth_id;
      alter table concern_report add youth_id uuid, add state text not null default 'RECEIVED', add due_on date,
        add drop_reason text, add triaged_at timestamptz, add triaged_by text, add investigation_id uuid, add case_id uuid,
        add shown_from timestamptz, add delay_ground text, add delayed_until timestamptz, add linked_by text, add linked_at timestamptz,
        add delay_reviewed_by text, add version bigint not null default 0,
        add check ((state = 'DROPPED') = (drop_reason is not null)), add check ((state = 'RECEIVED') = (triaged_at is null));
      update concern_report set due_on = (received_at at time zone 'Europe/Oslo')::date + 7;
      alter table concern_report alter due_on set not null, alter state drop default,
        alter version drop default;
      create index on concern_report (receiver_id, state, (not is_urgent), due_on, id);
      create index on concern_report (youth_id);
      create index on concern_report (investigation_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table concern_report drop youth_id, drop state, drop due_on, drop drop_reason, drop triaged_at, drop triaged_by,
        drop investigation_id, drop case_id, drop shown_from, drop delay_ground, drop delayed_until, drop linked_by, drop linked_at,
        drop delay_reviewed_by, drop version;
      alter table concern_report rename named_youth_id to youth_id;`);
  }
}
