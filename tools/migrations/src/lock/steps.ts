import { createHash } from 'node:crypto';
import { RUNTIME_ROLE, type Persistence } from '@brobygger/subgraph-kit';
import type { QueryRunner } from 'typeorm';
import { splitStatements } from '../sql/split-statements';

/** What a migration does, each way: its statements, in order. */
export interface Steps {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** The name that the runtime role has in recorded steps. Each database has its own. */
export const RECORDED_ROLE = 'app';

/** Runs a migration against a runner that writes down what it is asked, and has no database. */
export async function stepsOf(Migration: Persistence['migrations'][number]): Promise<Steps> {
  const migration = new Migration();
  return {
    up: await recorded((runner) => migration.up(runner)),
    down: await recorded((runner) => migration.down(runner)),
  };
}

/** The sum over what a migration does: it changes with a step, and not with where or how the step is written. */
export const sumOf = ({ up, down }: Steps): string =>
  createHash('sha256')
    .update(JSON.stringify([up, down].map((steps) => steps.flatMap(splitStatements))))
    .digest('hex');

async function recorded(run: (runner: QueryRunner) => Promise<void>): Promise<readonly string[]> {
  const steps: string[] = [];
  const query = (text: string, values?: readonly unknown[]): Promise<unknown> => {
    // Whoever grants asks for the role first: that changes nothing.
    if (text !== RUNTIME_ROLE) {
      steps.push(...splitStatements(text), ...(values?.map((value) => JSON.stringify(value)) ?? []));
    }
    return Promise.resolve([{ role: RECORDED_ROLE }]);
  };
  await run({ query } as unknown as QueryRunner);
  return steps;
}
