import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a youth wishes of a summer job, how far it is away, who stands in and coordinates, and that an application can be withdrawn. A
 * budget is what the leader sets.
 */
export class SummerJobWishes1796000002009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summer_job
        add job_wish text, add travel_minutes integer check (travel_minutes between 0 and 600), add holiday_stand_in text,
        add coordinated_by text not null default 'USIT' check (coordinated_by in ('USIT', 'LINK')),
        add withdrawn_on date check (withdrawn_on is null or contract_on is null);
      alter table summer_job_budget alter nok drop default;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summer_job drop job_wish, drop travel_minutes, drop holiday_stand_in, drop coordinated_by, drop withdrawn_on;
      alter table summer_job_budget alter nok set default 300000;`);
  }
}
