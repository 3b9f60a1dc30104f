import { grant } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions under sections 18 and 29 of the social services act. */
export class BenefitDecisions1796300001042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nav_benefit_decision (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, case_id uuid not null, kind text not null,
        statute text not null, decided_on date not null, valid_from date not null, valid_to date, status text not null,
        monthly_nok integer check (monthly_nok >= 0), check (valid_to is null or valid_from <= valid_to));
      create index on nav_benefit_decision (youth_id);`);
    await grant(runner, 'select, insert, update', 'nav_benefit_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nav_benefit_decision');
  }
}
