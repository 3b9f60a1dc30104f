import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a responsible person was last given guidance. */
export class ResponsiblePersonGuidance1796300000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table responsible_person add last_guided_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table responsible_person drop column last_guided_on');
  }
}
