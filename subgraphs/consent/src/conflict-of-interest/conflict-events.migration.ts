import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who recorded a conflict of interest or removed it, when and why. Of those from before nobody knows. */
export class ConflictEvents1795920000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conflict_of_interest_event (
        seq bigint generated always as identity primary key, youth_id uuid not null, person_id text not null,
        recorded_as text check (recorded_as in ('SELF', 'PARENT', 'SIBLING', 'PARTNER', 'OTHER_RELATIVE', 'OTHER')),
        removed_as text check (removed_as in ('ENTERED_BY_MISTAKE', 'NO_LONGER_SO', 'OTHER')),
        author_id text not null, at timestamptz not null, check (num_nonnulls(recorded_as, removed_as) = 1),
        foreign key (youth_id, person_id) references conflict_of_interest);
      create index on conflict_of_interest_event (youth_id, person_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table conflict_of_interest_event');
  }
}
