import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who enters the consent of a youth of 15 to 17 says why the youth is mature enough; of what was entered before, nothing is known. */
export class AssessedMaturity1796300000416 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent_event add maturity text check (length(maturity) between 1 and 500)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent_event drop maturity');
  }
}
