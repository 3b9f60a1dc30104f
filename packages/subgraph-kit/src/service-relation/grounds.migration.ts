import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who began and ended a service relation, and what it rests on; of those that stand that is not known. */
export class ServiceGrounds1795900000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_GROUNDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_GROUNDS);
  }
}

const ADD_GROUNDS = `
  alter table service_relation add begun_by text, add ground text, add ground_reference text, add ground_state text, add ended_by text`;

const DROP_GROUNDS = `
  alter table service_relation drop begun_by, drop ground, drop ground_reference, drop ground_state, drop ended_by`;
