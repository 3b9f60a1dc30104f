import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was given the society guide. */
export class SocietyGuides1796300001015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table society_guide_issue (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, issued_on date not null, language text not null);
      create index on society_guide_issue (youth_id);`);
    await grant(runner, 'select, insert', 'society_guide_issue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table society_guide_issue');
  }
}
