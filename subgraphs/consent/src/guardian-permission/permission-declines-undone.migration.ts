import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guardian's no to where a youth may live is undone by a line of its own, and may be said anew. */
export class PermissionDeclinesUndone1796300001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_permission_event drop constraint guardian_permission_event_kind_check,
        drop constraint guardian_permission_event_check1,
        add constraint guardian_permission_event_kind_check
          check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'DECLINE_UNDONE', 'GIVEN', 'REVOKED')),
        add constraint guardian_permission_event_check1
          check (kind not in ('SENT', 'ACCEPTED', 'DECLINED', 'DECLINE_UNDONE') or guardian_id is not null);
      drop index guardian_permission_said_once;
      create unique index guardian_permission_said_once on guardian_permission_event (permission_id, guardian_id, kind)
        where kind in ('SENT', 'ACCEPTED');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index guardian_permission_said_once;
      create unique index guardian_permission_said_once on guardian_permission_event (permission_id, guardian_id, kind)
        where guardian_id is not null;
      alter table guardian_permission_event drop constraint guardian_permission_event_kind_check,
        drop constraint guardian_permission_event_check1,
        add constraint guardian_permission_event_kind_check check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'GIVEN', 'REVOKED')),
        add constraint guardian_permission_event_check1
          check (kind not in ('SENT', 'ACCEPTED', 'DECLINED') or guardian_id is not null);`);
  }
}
