import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GATEWAY } from '@brobygger/domain';
import type { Persistence } from '@brobygger/subgraph-kit';
import { persistenceIn } from './persistence-in';

/** The folder of the repository that this tool stands in. */
export const ROOT = join(__dirname, '..', '..', '..');

/** The services that own data, by name: each is a package in `subgraphs/`. */
export const serviceNames = (root: string): readonly string[] =>
  readdirSync(join(root, 'subgraphs'))
    .filter((name) => existsSync(join(root, 'subgraphs', name, 'package.json')))
    .sort();

/** Everybody who has a database: the services, and the gateway. */
export const databaseNames = (root: string): readonly string[] => [...serviceNames(root), GATEWAY];

/** The package that says what the database holds. */
export const packageOf = (name: string): string =>
  name === GATEWAY ? '@brobygger/console-store/persistence' : `@brobygger/${name}`;

/** What a database holds, as the built package says. */
export function loadPersistence(root: string, name: string): Persistence {
  const load = createRequire(join(root, 'package.json'));
  return persistenceIn(name, load(packageOf(name)) as Record<string, unknown>);
}
