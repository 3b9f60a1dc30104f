import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions that a closed case left granted end with it: on the day on which it was closed, or on their own day where that came first, and
 * transferred where the case was. Of two that were granted for the same days the one that begins later stands, and the other ends as it
 * begins. What was ended stays as it is.
 */
export class DecisionsLeftGranted1796300001045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with newest as (
        select distinct on (youth_id, organisation_id) youth_id, organisation_id, status, closed_on from nav_case
        order by youth_id, organisation_id, (status = 'OPEN') desc, closed_on desc
      )
      update section17_decision d
      set status = case when d.valid_to <= n.closed_on or n.status = 'CLOSED' then 'ENDED' else 'TRANSFERRED' end,
        valid_to = greatest(d.valid_from, least(coalesce(d.valid_to, n.closed_on), n.closed_on))
      from newest n
      where d.status = 'GRANTED' and n.youth_id = d.youth_id and n.organisation_id = d.organisation_id and n.status <> 'OPEN'`);
    await runner.query(`
      with ordered as (
        select id, lead(valid_from) over (partition by youth_id, organisation_id order by valid_from, id) as next_from
        from section17_decision where status = 'GRANTED'
      )
      update section17_decision d set valid_to = o.next_from
      from ordered o where o.id = d.id and o.next_from < coalesce(d.valid_to, 'infinity')`);
  }

  // What was granted without a case, or twice, is told from nothing else any more.
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
