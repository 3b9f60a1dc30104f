import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is named for a task of a plan, and what they have said; of what was written before nobody was asked. */
export class TasksAgreed1796300000870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table housing_plan_item
        add done_by text check (done_by in ('YOUTH', 'FOLLOW_UP', 'SERVICE', 'OTHER')), add service text, add agreed boolean,
        add check ((done_by is not distinct from 'SERVICE') = (service is not null));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table housing_plan_item drop column done_by, drop column service, drop column agreed');
  }
}
