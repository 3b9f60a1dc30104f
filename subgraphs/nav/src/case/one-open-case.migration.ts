import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One open case of a youth at an office, its district, and whether follow-up was offered at its end. Where an office had several open, the
 * one that was opened last stays open; each other is closed on the day on which the next was opened, for the reason OTHER, since the work
 * went on in that one. Of cases from before no district is known, nor what was offered.
 */
export class OneOpenCase1796300001040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table nav_case add column district text, add column follow_up_offered boolean');
    await runner.query(`
      with ordered as (
        select id, lead(opened_on) over (partition by youth_id, organisation_id order by opened_on, id) as next_opened_on
        from nav_case where status = 'OPEN'
      )
      update nav_case c set status = 'CLOSED', closed_on = o.next_opened_on, close_reason = 'OTHER'
      from ordered o where o.id = c.id and o.next_opened_on is not null`);
    await runner.query(
      "create unique index one_open_nav_case on nav_case (youth_id, organisation_id) where status = 'OPEN'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index one_open_nav_case');
    await runner.query('alter table nav_case drop column district, drop column follow_up_offered');
  }
}
