import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guardians give consents for children below 12, and what these take the place of is ended by them. */
export class GuardiansAsAuthors1796300000273 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop constraint consent_entered_as_check, add constraint consent_entered_as_check
        check (entered_as in ('YOUTH', 'GUARDIAN', 'OFFICER'));
      alter table consent drop constraint consent_withdrawn_as_check, add constraint consent_withdrawn_as_check
        check (withdrawn_as in ('YOUTH', 'GUARDIAN', 'OFFICER', 'AUTHORITY', 'REGISTRY'));
      alter table consent_event drop constraint consent_event_capacity_check, add constraint consent_event_capacity_check
        check (capacity in ('YOUTH', 'GUARDIAN', 'OFFICER', 'AUTHORITY', 'REGISTRY'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_event drop constraint consent_event_capacity_check, add constraint consent_event_capacity_check
        check (capacity in ('YOUTH', 'OFFICER', 'AUTHORITY', 'REGISTRY'));
      alter table consent drop constraint consent_withdrawn_as_check, add constraint consent_withdrawn_as_check
        check (withdrawn_as in ('YOUTH', 'OFFICER', 'AUTHORITY', 'REGISTRY'));
      alter table consent drop constraint consent_entered_as_check, add constraint consent_entered_as_check
        check (entered_as in ('YOUTH', 'OFFICER'));`);
  }
}
