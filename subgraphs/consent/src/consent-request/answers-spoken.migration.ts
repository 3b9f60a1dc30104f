import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer that was said orally keeps in which language, and whether somebody interpreted. Of those from before it was not recorded. */
export class AnswersSpoken1796300000641 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_request_answer add spoken_language text check (length(spoken_language) between 2 and 12),
        add interpreter text check (interpreter in ('NOT_NEEDED', 'IN_PERSON', 'BY_TELEPHONE_OR_SCREEN')),
        add constraint consent_request_answer_spoken check ((spoken_language is null and interpreter is null) or method = 'ORAL'),
        add constraint consent_request_answer_interpreted
          check (interpreter is null or interpreter = 'NOT_NEEDED' or spoken_language is not null);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent_request_answer drop interpreter, drop spoken_language;');
  }
}
