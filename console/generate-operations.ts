import { Supergraph } from '@apollo/federation-internals';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import type * as GraphQL from 'graphql';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// As the generator requires it: Vite would find another copy of it.
const { parse, printSchema } = createRequire(import.meta.url)('graphql') as typeof GraphQL;

const HERE = import.meta.dirname;
const SUPERGRAPH = join(HERE, '..', 'schema', 'supergraph.graphql');
const SOURCES = join(HERE, 'src');
const GENERATED = join(SOURCES, 'generated');
const DOCUMENTS = join(GENERATED, 'documents');

/** Writes the operations of the pages as typed documents, and the list of them that the gateway answers. */
export async function generateOperations(): Promise<void> {
  const schemaAst = Supergraph.build(readFileSync(SUPERGRAPH, 'utf8')).apiSchema().toGraphQLJSSchema();
  const schema = parse(printSchema(schemaAst));
  const names = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  const found = names.sort().map((location) => {
    const rawSDL = readFileSync(join(SOURCES, location), 'utf8');
    return { location, rawSDL, document: parse(rawSDL) };
  });
  const documents = await addTypenameSelectionDocumentTransform.transform({ documents: found, schema, config: {} });
  const files = await preset.buildGeneratesSection({
    baseOutputDir: `${GENERATED}/`,
    schema,
    schemaAst,
    documents,
    config: {
      enumType: 'const',
      useTypeImports: true,
      scalars: { DateTimeISO: 'string', LocalDate: 'string', ID: 'string' },
    },
    plugins: [],
    pluginMap: {},
    presetConfig: { persistedDocuments: true, fragmentMasking: false },
  });
  rmSync(GENERATED, { recursive: true, force: true });
  mkdirSync(DOCUMENTS, { recursive: true });
  for (const file of files) writeFileSync(file.filename, apart(await codegen(file)));
}

/** `export const <name> = … as unknown as DocumentNode<<data>, <variables>>;`, as the generator writes each document. */
const DOCUMENT = /^export const (\w+Document) = .* as unknown as DocumentNode<(\w+), (\w+)>;$/gm;

/** Lays each document in a file of its own, so that it is sent with the pages that ask it, and answers with what is left. */
const apart = (generated: string): string =>
  generated.replaceAll(DOCUMENT, (document: string, name: string, data: string, variables: string) => {
    const types = `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ${data}, ${variables} } from '../graphql';
`;
    writeFileSync(join(DOCUMENTS, `${name}.ts`), types + document + '\n');
    return `export { ${name} } from './documents/${name}';`;
  });

/** Generates the operations before the pages are built, and lays the list of them where the gateway finds it and no browser does. */
export const operations = (): Plugin => ({
  name: 'operations',
  apply: 'build',
  buildStart: () => generateOperations(),
  closeBundle(error?: Error) {
    if (error !== undefined) return;
    cpSync(join(GENERATED, 'persisted-documents.json'), join(HERE, 'dist', 'documents.json'));
  },
});
