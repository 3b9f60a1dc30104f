import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line says that the no before it is undone: the category is not answered again. */
export class AnswersUndone1796300000851 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer drop constraint consent_request_answer_answer_check,
        add constraint consent_request_answer_answer_check check (answer in ('ACCEPTED', 'DECLINED', 'NOT_ANSWERED'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer drop constraint consent_request_answer_answer_check,
        add constraint consent_request_answer_answer_check check (answer in ('ACCEPTED', 'DECLINED'));`);
  }
}
