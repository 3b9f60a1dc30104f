import type { MigrationInterface, QueryRunner } from 'typeorm';
import { joinDisclosureLog, splitDisclosureLog } from './split-disclosure-log';

/** An owner's log: what was entered, and the commitments to it. */
export class OwnerLogInTwo1795594411000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return splitDisclosureLog(runner, 'OWN_SERVICE_ONLY');
  }

  down(runner: QueryRunner): Promise<void> {
    return joinDisclosureLog(runner);
  }
}
