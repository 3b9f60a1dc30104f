import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * NAV_INCOME was two things: what a youth gets, and whether it is enough. A yes to both is a yes to the second, which alone may be given
 * to others, and is named beside what was said. NAV_INCOME stays in it as it was signed, and opens nothing.
 */
export class SelfSufficiency1795910000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update consent set categories = array_append(categories, 'NAV_SELF_SUFFICIENCY')
      where 'NAV_INCOME' = any(categories) and not 'NAV_SELF_SUFFICIENCY' = any(categories)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update consent set categories = array_remove(categories, 'NAV_SELF_SUFFICIENCY') where 'NAV_INCOME' = any(categories)`);
  }
}
