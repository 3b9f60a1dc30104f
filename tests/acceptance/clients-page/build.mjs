// `node build.mjs <folder>`: generates documents and their manifest with GraphQL Code Generator, and bundles the page with them.
import { generateDocuments } from '@brobygger/client/generate';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const generated = join(folder, 'generated');

await generateDocuments({
  schema: join(here, '..', '..', '..', 'schema', 'api.graphql'),
  operations: here,
  output: generated,
});

await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { generated } },
  build: { outDir: join(folder, 'page'), minify: false, emptyOutDir: true },
});
