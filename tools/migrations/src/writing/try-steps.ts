import { connect, grant, migrate, type Persistence } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readDifference, type ReadDifference } from '../difference/read-difference';
import { Refusal } from '../refusal';
import { type MigrationContent, RIGHTS } from './migration-text';

/**
 * Runs new steps on an empty database after all that were before: there, back, and there again.
 * @returns how entities and tables differ then
 * @throws Refusal with what the database said, when they do not run
 */
export async function trySteps(
  ownerUrl: string,
  persistence: Persistence,
  { className, up, down, made }: MigrationContent,
): Promise<ReadDifference> {
  class Tried implements MigrationInterface {
    readonly name = className;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up.join(';\n'));
      await grant(runner, RIGHTS, ...made);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down.join(';\n'));
    }
  }
  const withTried = { ...persistence, migrations: [...persistence.migrations, Tried] };
  try {
    await migrate(ownerUrl, withTried);
    await undoLast(ownerUrl, withTried);
    await migrate(ownerUrl, withTried);
  } catch (cause) {
    throw new Refusal(`the steps do not run, write them by hand: ${(cause as Error).message}\n${up.join(';\n')}`);
  }
  return readDifference(ownerUrl, withTried);
}

async function undoLast(ownerUrl: string, persistence: Persistence): Promise<void> {
  const dataSource = await connect(ownerUrl, persistence, 2);
  try {
    await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
