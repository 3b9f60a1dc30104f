import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures that an organisation has printed for a year, to stand beside those that are computed. Written by who loads them, never by the service. */
export class PublishedReportTable1700000002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table published_report (organisation_id uuid not null, year integer not null, figures jsonb not null, primary key (organisation_id, year))');
    await grant(runner, 'select', 'published_report');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table published_report');
  }
}
