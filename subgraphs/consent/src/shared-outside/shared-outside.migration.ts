import { grant, revoke } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What workers told other services by telephone or on paper: of which categories and on what ground, and nothing of what was said. */
export class SharedOutside1796300000153 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shared_outside (
        id uuid primary key, youth_id uuid not null references youth, organisation_id uuid not null references organisation,
        recorded_by text not null, recipient_id uuid references organisation, recipient_name text, categories text[] not null
        check (cardinality(categories) > 0), ground text not null, means text not null, shared_on date not null,
        recorded_at timestamptz not null, client_key text, digest text, check (num_nonnulls(recipient_id, recipient_name) = 1),
        check ((client_key is null) = (digest is null)));
      create index on shared_outside (youth_id, shared_on);
      create unique index shared_outside_once on shared_outside (recorded_by, client_key) where client_key is not null;`);
    await grant(runner, 'select, insert', 'shared_outside');
  }

  async down(runner: QueryRunner): Promise<void> {
    await revoke(runner, 'all', 'shared_outside');
    await runner.query('drop table shared_outside');
  }
}
