import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** Services that are no part of the graph, by the room where they are. */
const APART: Readonly<Record<string, string>> = { gateway: 'gateway', witness: join('packages', 'witness') };

/** The names of those that stand apart. */
export const APART_NAMES = Object.keys(APART);

/** The entry of a service of the distributed topology, or of a witness. */
export const entryOf = (service: string): string =>
  join(ROOT, APART[service] ?? join('subgraphs', service), 'dist', 'main.js');
