import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guardians answer what is asked of children below 12. */
export class GuardiansAnswer1796300000274 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer drop constraint consent_request_answer_capacity_check,
        add constraint consent_request_answer_capacity_check
        check (capacity in ('YOUTH', 'GUARDIAN', 'OFFICER'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer drop constraint consent_request_answer_capacity_check,
        add constraint consent_request_answer_capacity_check
        check (capacity in ('YOUTH', 'OFFICER'));`);
  }
}
