import { addActs, dropActs } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an entry of the registry's log says that was done. */
export class LogActs1795900000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addActs(runner, 'WITH_BASIS');
  }

  down(runner: QueryRunner): Promise<void> {
    return dropActs(runner, 'WITH_BASIS');
  }
}
