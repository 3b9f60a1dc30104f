import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an enquiry was concluded, and whom it was referred on to. What was over before is concluded when its weeks were. */
export class HapBeginsService1796000002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hap_course add referred_to text, add concluded_on date;
      update hap_course set concluded_on = coalesce(mapped_on, enquired_on) + 7 * weeks_done
        where outcome in ('REFERRED_ON', 'COMPLETED_QUIT', 'COMPLETED_REDUCED', 'STOPPED');
      alter table hap_course
        add check (concluded_on is null or outcome in ('REFERRED_ON', 'COMPLETED_QUIT', 'COMPLETED_REDUCED', 'STOPPED')),
        add check (referred_to is null or outcome = 'REFERRED_ON');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table hap_course drop referred_to, drop concluded_on;`);
  }
}
