import { connect, migrate, MigrationFailed, type Persistence } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readDifference, type ReadDifference } from '../difference/read-difference';
import { Refusal } from '../refusal';
import type { MigrationContent } from './migration-text';

/**
 * Runs new steps on an empty database after all that were before: there, back, and there again.
 * @returns how entities and tables differ then
 * @throws Refusal with what the database said, when they do not run
 */
export async function trySteps(
  ownerUrl: string,
  persistence: Persistence,
  { className, up, down }: MigrationContent,
): Promise<ReadDifference> {
  class Tried implements MigrationInterface {
    readonly name = className;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up.join(';\n'));
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(down.join(';\n'));
    }
  }
  const withTried = { ...persistence, migrations: [...persistence.migrations, Tried] };
  try {
    await migrate(ownerUrl, stepsAlone(withTried));
    await undoLast(ownerUrl, withTried);
    await migrate(ownerUrl, stepsAlone(withTried));
  } catch (cause) {
    const { message } = (cause instanceof MigrationFailed ? cause.cause : cause) as Error;
    throw new Refusal(`the steps do not run, write them by hand: ${message}\n${up.join(';\n')}`);
  }
  return readDifference(ownerUrl, withTried);
}

/** The migrations without the entities, which are ahead of them: there are no rights yet on what is still to be made. */
export const stepsAlone = ({ migrations }: Persistence): Persistence => ({ entities: [], migrations });

async function undoLast(ownerUrl: string, persistence: Persistence): Promise<void> {
  const dataSource = await connect(ownerUrl, persistence, 2);
  try {
    await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
