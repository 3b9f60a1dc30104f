import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed ids and their hashes begin with the version of their key. Those from before are of the first. */
export class NationalIdKeys1795594618001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update youth set national_id_sealed = '\\x01' || national_id_sealed, national_id_hash = '\\x01' || national_id_hash;
      update guardian set national_id_sealed = '\\x01' || national_id_sealed, national_id_hash = '\\x01' || national_id_hash;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update guardian set national_id_sealed = substring(national_id_sealed from 2),
        national_id_hash = substring(national_id_hash from 2);
      update youth set national_id_sealed = substring(national_id_sealed from 2),
        national_id_hash = substring(national_id_hash from 2);`);
  }
}
