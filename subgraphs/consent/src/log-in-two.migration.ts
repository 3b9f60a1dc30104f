import { joinDisclosureLog, splitDisclosureLog } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry's log: what was entered, and the commitments to it. */
export class LogInTwo1795594411000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return splitDisclosureLog(runner, 'WITH_BASIS');
  }

  down(runner: QueryRunner): Promise<void> {
    return joinDisclosureLog(runner);
  }
}
