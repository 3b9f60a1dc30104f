import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who employs the project worker of a first meeting, and whether the youth presented themself there. Not known of meetings before. */
export class ProjectWorkersAndOwnWords1796300000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table housing_follow_up add column project_worker_employer text, add column has_presented_self boolean',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table housing_follow_up drop column project_worker_employer, drop column has_presented_self',
    );
  }
}
