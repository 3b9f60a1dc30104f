import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The meetings in houses: no column can hold a youth. */
export class HouseMeetingTable1796300000382 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table house_meeting (
        id uuid primary key, organisation_id uuid not null, house_id uuid not null, held_on date not null,
        headcount integer not null check (headcount between 0 and 100), topics text[] not null,
        unique (organisation_id, house_id, held_on));`);
    await grant(runner, 'select, insert, update', 'house_meeting');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table house_meeting');
  }
}
