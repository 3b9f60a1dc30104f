import { join } from 'node:path';
import type { Persistence } from '@brobygger/subgraph-kit';

/** Where the tool works. */
export interface Workplace {
  /** The folder of the repository. */
  readonly root: string;
  /** What the database of the service holds, by the code as it is. */
  readonly persistence: Persistence;
  /** Makes an empty database that nobody else uses; its owner's address. */
  readonly openDatabase: () => Promise<string>;
  readonly clock: () => Date;
  readonly say: (line: string) => void;
}

/** The lock of all services' migrations. */
export const lockFileIn = (root: string): string => join(root, 'schema', 'migrations.lock');

/** The sources of a service. */
export const sourcesOf = (root: string, service: string): string => join(root, 'subgraphs', service, 'src');
