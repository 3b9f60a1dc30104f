import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a caseworker refers youths on to housing follow-up. How it went stands beside it, as of every handover. */
export class Referrals1796300000553 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table referral (
        id uuid primary key, youth_id uuid not null, organisation_id uuid not null, receiver text not null,
        basis_kind text not null, basis_id uuid not null, referred_on date not null);
      create index on referral (youth_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table referral');
  }
}
