import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes by which youths open their own copy at an officer's: never the code, only its hash; what was tried with each, and its use. */
export class CopiesInPerson1796300000470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table copy_in_person (
        id uuid primary key, youth_id uuid not null references youth, officer_id text not null, unit_id uuid not null,
        identity_check text not null, interpreter text not null, code_hash bytea not null unique,
        offered_at timestamptz not null, expires_at timestamptz not null, check (expires_at > offered_at));
      create index on copy_in_person (youth_id, offered_at);
      create index on copy_in_person (officer_id, offered_at);
      create table copy_in_person_miss (
        copy_id uuid not null references copy_in_person, n int not null check (n between 1 and 3), at timestamptz not null,
        primary key (copy_id, n));
      create table copy_in_person_use (copy_id uuid primary key references copy_in_person, at timestamptz not null);`);
    await grant(runner, 'select, insert', 'copy_in_person', 'copy_in_person_miss', 'copy_in_person_use');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'copy_in_person_use', 'copy_in_person_miss', 'copy_in_person');
    await runner.query('drop table copy_in_person_use, copy_in_person_miss, copy_in_person');
  }
}
