import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What officers look for: the youths of a municipality and of its organisations, and what was done in a time. Entries of the log lie in the
 * order of their time, so that an index of ranges is enough.
 */
export class OfficersIndexes1796300000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index youth_municipality on youth (municipality_number);
      create index service_relation_organisation on service_relation (organisation_id);
      create index disclosure_entry_at on disclosure_entry using brin (at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index disclosure_entry_at, service_relation_organisation, youth_municipality');
  }
}
