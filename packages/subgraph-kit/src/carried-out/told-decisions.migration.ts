import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The decisions of child welfare that an owner's organisations were told to carry out. The key is no `id`, so that a merging moves none:
 * whose it is the registry says.
 */
export class ToldDecisions1796300000760 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_decision (
        decision_id uuid not null, organisation_id uuid not null, youth_id uuid, kind text, valid_from date, valid_to date,
        version bigint not null, primary key (decision_id, organisation_id),
        check ((youth_id is null) = (kind is null) and (youth_id is null) = (valid_from is null)))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_decision');
  }
}
