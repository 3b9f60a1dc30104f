import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The committed supergraph. */
export const SUPERGRAPH = join(ROOT, 'schema', 'supergraph.graphql');

/** The playground as it was built. */
export const PLAYGROUND = join(ROOT, 'playground', 'dist');

/** The entry of a service of the distributed topology. */
export const entryOf = (service: string): string =>
  service === 'gateway'
    ? join(ROOT, 'gateway', 'dist', 'main.js')
    : join(ROOT, 'subgraphs', service, 'dist', 'main.js');
