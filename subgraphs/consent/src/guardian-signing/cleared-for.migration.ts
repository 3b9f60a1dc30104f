import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stood when an officer said whether what concerns a youth may reach a guardian. Of words from before, nobody knows it: they clear for
 * nothing.
 */
export class ClearedFor1796300000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_standing add protection text, add protection_version bigint, add orders uuid[], add conflicts text[],
        add constraint guardian_standing_stood
        check (num_nulls(protection, protection_version, orders, conflicts) = 0) not valid;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guardian_standing drop protection, drop protection_version, drop orders, drop conflicts;`);
  }
}
