import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guardian's no is undone by a line of its own, and may be said anew. */
export class DeclinesUndone1796300000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_signing_event drop constraint guardian_signing_event_kind_check,
        drop constraint guardian_signing_event_check,
        add constraint guardian_signing_event_kind_check
          check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'DECLINE_UNDONE', 'TAKEN_BACK', 'GIVEN')),
        add constraint guardian_signing_event_check
          check ((kind in ('SENT', 'ACCEPTED', 'DECLINED', 'DECLINE_UNDONE')) = (guardian_id is not null));
      drop index guardian_signing_said_once;
      create unique index guardian_signing_said_once on guardian_signing_event (signing_id, guardian_id, kind)
        where kind in ('SENT', 'ACCEPTED');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index guardian_signing_said_once;
      create unique index guardian_signing_said_once on guardian_signing_event (signing_id, guardian_id, kind)
        where kind <> 'TAKEN_BACK';
      alter table guardian_signing_event drop constraint guardian_signing_event_kind_check,
        drop constraint guardian_signing_event_check,
        add constraint guardian_signing_event_kind_check check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK', 'GIVEN')),
        add constraint guardian_signing_event_check
          check ((kind in ('SENT', 'ACCEPTED', 'DECLINED')) = (guardian_id is not null));`);
  }
}
