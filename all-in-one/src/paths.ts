import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The committed supergraph. */
export const SUPERGRAPH = join(ROOT, 'schema', 'supergraph.graphql');

/** The console as it was built: its pages, and the operations that they ask. */
export const CONSOLE = join(ROOT, 'console', 'dist');

/** The playground as it was built. */
export const PLAYGROUND = join(ROOT, 'playground', 'dist');
