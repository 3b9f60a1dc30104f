import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
const NAME = 'verify-receipt.html';

/** Lays the page that checks receipts beside what was built: the gateway fills in the key of the log, and serves it. */
export const receiptPage = (): Plugin => ({
  name: 'receipt-page',
  apply: 'build',
  closeBundle(error?: Error) {
    if (error === undefined) cpSync(join(HERE, '..', 'tools', 'verify-log', NAME), join(HERE, 'dist', NAME));
  },
});
