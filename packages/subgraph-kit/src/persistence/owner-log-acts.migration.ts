import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addActs, dropActs } from './split-disclosure-log';

/** What an entry of an owner's log says that was done. */
export class OwnerLogActs1795900000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addActs(runner, 'OWN_SERVICE_ONLY');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropActs(runner, 'OWN_SERVICE_ONLY');
  }
}
