import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a responsible person has an agreement on favourable terms (seed 000, tips til andre). Unknown of those before. */
export class FavourableTerms1796300000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table responsible_person add has_favourable_terms boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table responsible_person drop column has_favourable_terms');
  }
}
