import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ages that organisations are for, where they have set them. */
export class OutreachAgesTable1796000003003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outreach_ages (
        id uuid primary key, organisation_id uuid not null unique, age_from integer not null check (age_from >= 0),
        age_to integer not null check (age_to <= 99), check (age_from <= age_to));`);
    await grant(runner, 'select, insert, update', 'outreach_ages');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outreach_ages');
  }
}
