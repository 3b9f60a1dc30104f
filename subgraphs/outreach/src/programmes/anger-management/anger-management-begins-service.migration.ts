import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when nothing more comes of a referral, and whom the youth was referred on to. Of what was there before the newest offer alone is
 * open.
 */
export class AngerManagementBeginsService1796000002002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table anger_management add referred_to text check (decision <> 'OFFERED' or referred_to is null), add closed_on date;
      update anger_management a set closed_on = coalesce(ended_on, referred_on)
        where decision <> 'OFFERED' or ended_on is not null or (started_on is null and exists (
          select from anger_management b where b.youth_id = a.youth_id and b.organisation_id = a.organisation_id
          and (b.recorded_at, b.id) > (a.recorded_at, a.id)));
      alter table anger_management add check (closed_on is not null or decision = 'OFFERED');`);
    await grant(runner, 'update (closed_on)', 'anger_management');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table anger_management drop referred_to, drop closed_on;`);
  }
}
