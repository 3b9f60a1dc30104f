import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The committed supergraph, and the schema of clients. */
export const API_SCHEMA = join(ROOT, 'schema', 'api.graphql');
export const SUPERGRAPH = join(ROOT, 'schema', 'supergraph.graphql');

/** The playground as it was built. */
export const PLAYGROUND = join(ROOT, 'playground', 'dist');
