import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The committed supergraph. */
export const SUPERGRAPH = join(ROOT, 'schema', 'supergraph.graphql');

/** The playground as it was built. */
export const PLAYGROUND = join(ROOT, 'playground', 'dist');
