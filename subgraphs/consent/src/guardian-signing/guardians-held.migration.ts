import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of which youths child welfare has guardians held, and for which of that an officer has cleared one. Words from before clear for none of
 * it.
 */
export class GuardiansHeld1796300000421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guardians_held (
        youth_id uuid not null, organisation_id uuid not null, holds boolean not null, version bigint not null,
        primary key (youth_id, organisation_id));
      alter table guardian_standing add holds text[],
        add constraint guardian_standing_holds check (holds is not null) not valid;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guardian_standing drop holds; drop table guardians_held');
  }
}
