import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which life areas staff work with a youth one to one (seed 001, videreføring). Plans before say of none. */
export class MilieuTherapy1796300000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table independence_plan add milieu_therapy text[] not null default '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table independence_plan drop column milieu_therapy');
  }
}
