import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Persistence } from '@brobygger/subgraph-kit';
import { persistenceIn } from './persistence-in';

/** The folder of the repository that this tool stands in. */
export const ROOT = join(__dirname, '..', '..', '..');

/** The services that have a database, by name: each is a package in `subgraphs/`. */
export const serviceNames = (root: string): readonly string[] =>
  readdirSync(join(root, 'subgraphs'))
    .filter((name) => existsSync(join(root, 'subgraphs', name, 'package.json')))
    .sort();

/** What a service's database holds, as its built package says. */
export function loadPersistence(root: string, service: string): Persistence {
  const load = createRequire(join(root, 'package.json'));
  return persistenceIn(service, load(`@brobygger/${service}`) as Record<string, unknown>);
}
