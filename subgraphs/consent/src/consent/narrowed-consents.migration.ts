import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a consent that was taken back in part, the history says which categories. Until now none was. */
export class NarrowedConsents1796300000740 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent_event add withdrawn_categories text[]
        check (withdrawn_categories is null or (kind = 'SUPERSEDED' and cardinality(withdrawn_categories) > 0))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent_event drop withdrawn_categories');
  }
}
