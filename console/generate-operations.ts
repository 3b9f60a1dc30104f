import { generateDocuments } from '@brobygger/client/generate';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
const SOURCES = join(HERE, 'src');
const GENERATED = join(SOURCES, 'generated');

/** Generates the operations before the pages are built, and lays the list of them where the gateway finds it and no browser does. */
export const operations = (): Plugin => ({
  name: 'operations',
  apply: 'build',
  buildStart: () =>
    generateDocuments({
      schema: join(HERE, '..', 'schema', 'api.graphql'),
      operations: SOURCES,
      output: GENERATED,
    }),
  closeBundle(error?: Error) {
    if (error !== undefined) return;
    cpSync(join(GENERATED, 'persisted-documents.json'), join(HERE, 'dist', 'documents.json'));
  },
});
