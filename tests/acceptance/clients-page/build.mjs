// `node build.mjs <folder>`: generates documents and their manifest as GraphQL Code Generator does, and bundles the page with them.
import { Supergraph } from '@apollo/federation-internals';
import { preset, addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse, printSchema } from 'graphql';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const generated = join(folder, 'generated');

const supergraph = readFileSync(join(here, '..', '..', '..', 'schema', 'supergraph.graphql'), 'utf8');
const schemaAst = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
const rawSDL = readFileSync(join(here, 'picture.graphql'), 'utf8');
const documents = await addTypenameSelectionDocumentTransform.transform({
  documents: [{ location: 'picture.graphql', rawSDL, document: parse(rawSDL) }],
});
const files = await preset.buildGeneratesSection({
  baseOutputDir: `${generated}/`,
  schema: parse(printSchema(schemaAst)),
  schemaAst,
  documents,
  config: { enumType: 'const' },
  plugins: [],
  pluginMap: {},
  presetConfig: { persistedDocuments: true, fragmentMasking: false },
});
mkdirSync(generated, { recursive: true });
await Promise.all(files.map(async (file) => writeFileSync(file.filename, await codegen(file))));

await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { generated } },
  build: { outDir: join(folder, 'page'), minify: false, emptyOutDir: true },
});
