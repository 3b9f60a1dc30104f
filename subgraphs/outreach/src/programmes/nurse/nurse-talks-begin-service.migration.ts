import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when talks with the nurse keep the service. Those that were there before never kept it. */
export class NurseTalksBeginService1796000002003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table nurse_talk add closed_on date;
      update nurse_talk set closed_on = date;`);
    await grant(runner, 'update (closed_on)', 'nurse_talk');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table nurse_talk drop closed_on;`);
  }
}
