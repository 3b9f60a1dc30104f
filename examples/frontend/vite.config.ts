import { generateDocuments } from '@brobygger/client/generate';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { API } from './environment.ts';

const SOURCES = join(import.meta.dirname, 'src');

const generate = (): Promise<void> =>
  generateDocuments({
    // Outside this repository: `node_modules/@brobygger/client/schema.graphql`.
    schema: join(import.meta.dirname, '..', '..', 'schema', 'api.graphql'),
    operations: SOURCES,
    output: join(SOURCES, 'generated'),
  });

/** Types the operations when the page is built or served, and whenever one is changed. */
const documents = (): Plugin => ({
  name: 'documents',
  buildStart: generate,
  async watchChange(file) {
    // A fault is said with its file and its place, and the types stay as they were.
    if (file.endsWith('.graphql')) await generate().catch((fault) => process.stderr.write(`${String(fault)}\n`));
  },
});

export default defineConfig({
  logLevel: 'warn',
  plugins: [documents(), react()],
  // The page and the API are of one origin, so that nothing has to be let in by name.
  server: { proxy: { '/graphql': API, '/graphiql': API } },
  preview: { proxy: { '/graphql': API, '/graphiql': API } },
});
