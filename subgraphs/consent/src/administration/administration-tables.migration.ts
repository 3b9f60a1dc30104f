import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is a member of what, whose tokens are trusted, and what administrators did. */
export class AdministrationTables1796000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table membership (
        seq bigint generated always as identity unique, id uuid primary key, issuer text not null, holder_kind text not null,
        holder text not null, role text not null, organisation_id uuid, profession text, granted_at timestamptz not null,
        granted_by text not null, ended_at timestamptz, ended_by text, check ((ended_at is null) = (ended_by is null)));
      create unique index membership_standing on membership (issuer, holder_kind, holder, role, organisation_id, profession)
        nulls not distinct where ended_at is null;
      create table trusted_issuer (
        issuer text primary key, audience text not null, claims text not null, algorithms text[] not null, jwks_uri text,
        trusted_at timestamptz not null, trusted_by text not null, ended_at timestamptz, ended_by text,
        check ((ended_at is null) = (ended_by is null)));
      create table administration_entry (
        seq bigint generated always as identity primary key, id uuid not null unique, at timestamptz not null, by text not null,
        kind text not null, subject text not null, changes jsonb not null);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table administration_entry, trusted_issuer, membership');
  }
}
