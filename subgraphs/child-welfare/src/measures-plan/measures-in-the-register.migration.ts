import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the national register asks of a measure: its category there, and the decision that it rests on. Of earlier ones nobody said. */
export class MeasuresInTheRegister1796300001120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure_item add register_category text, add decision_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table measure_item drop register_category, drop decision_id');
  }
}
