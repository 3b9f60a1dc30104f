import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of an organisation's municipality. Of those from before it is not known until an administrator says it. */
export class OrganisationMunicipalities1796300000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add municipality_number text check (municipality_number ~ '^[0-9]{4}$');
      create index on organisation (municipality_number);`);
    await grant(runner, 'update (municipality_number)', 'organisation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation drop municipality_number');
  }
}
