import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which language somebody said something orally and whether somebody interpreted, and whether the child was heard for whom guardians
 * signed on paper. Of what was entered before, nothing is known.
 */
export class HeardAndSpoken1796300000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_event add spoken_language text check (length(spoken_language) between 2 and 12),
        add interpreter text check (interpreter in ('NOT_NEEDED', 'IN_PERSON', 'BY_TELEPHONE_OR_SCREEN')),
        add heard boolean, add heard_how text check (length(heard_how) between 1 and 500),
        add constraint consent_event_spoken check ((spoken_language is null and interpreter is null) or method is not distinct from 'ORAL'),
        add constraint consent_event_interpreted
          check (interpreter is null or interpreter = 'NOT_NEEDED' or spoken_language is not null),
        add constraint consent_event_heard check ((heard is null) = (heard_how is null) and (heard is null or kind = 'GIVEN'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_event drop heard_how, drop heard, drop interpreter, drop spoken_language;`);
  }
}
