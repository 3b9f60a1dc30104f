import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaders of NAV were told of the groups that others run, of a year that is over: once, and the same ever after. */
export class ToldQualificationYears1796300001255 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table told_qualification_year (year integer primary key, groups jsonb not null, told_at timestamptz not null)',
    );
    // The first answer is the only one: the service can neither change it nor let the year be asked for anew.
    await grant(runner, 'select, insert', 'told_qualification_year');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_qualification_year');
  }
}
