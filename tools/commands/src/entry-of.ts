import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** The entry of a service of the distributed topology. */
export const entryOf = (service: string): string =>
  service === 'gateway'
    ? join(ROOT, 'gateway', 'dist', 'main.js')
    : join(ROOT, 'subgraphs', service, 'dist', 'main.js');
