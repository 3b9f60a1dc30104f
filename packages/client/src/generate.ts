import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse, Source } from 'graphql';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One file of operations. */
export interface OperationFile {
  /** Its path, for messages. */
  readonly location: string;
  readonly text: string;
}

/**
 * The typed documents of operations, by their paths: `graphql.ts` names all, `types.ts` has their types, `documents/` a file for each, so
 * that it is sent with the pages that ask it, and `persisted-documents.json`, the manifest of trusted documents. A comment above an
 * operation is that of its document.
 * @throws Error where a file is no GraphQL, or an operation does not fit the schema: its text has the file and the place
 */
export async function documentFiles(
  schemaText: string,
  operations: readonly OperationFile[],
): Promise<ReadonlyMap<string, string>> {
  const [schema, schemaAst] = [parse(schemaText), buildSchema(schemaText)];
  const found = operations.map(({ location, text }) => ({
    location,
    rawSDL: text,
    document: parse(new Source(text, location)),
  }));
  const documents = await addTypenameSelectionDocumentTransform.transform({ documents: found, schema, config: {} });
  const files = await preset.buildGeneratesSection({
    baseOutputDir: './',
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
  const texts = new Map<string, string>();
  const comments = commentsIn(operations);
  for (const file of files) {
    const name = basename(file.filename);
    // The others are for a `graphql()` function that holds all operations at once.
    if (name === 'persisted-documents.json') texts.set(name, await codegen(file));
    if (name === 'graphql.ts') layApart(await codegen(file), comments, texts);
  }
  return texts;
}

/** The comment above each operation, by the operation's name. */
const commentsIn = (operations: readonly OperationFile[]): ReadonlyMap<string, string> =>
  new Map(
    operations.flatMap(({ text }) =>
      [...text.matchAll(/^((?:#.*\n)+)(?:query|mutation) (\w+)/gm)].map(
        ([, comment = '', name = '']) => [name, comment.replaceAll(/^# ?/gm, '').trim().replaceAll('\n', ' ')] as const,
      ),
    ),
  );

/**
 * Writes the typed documents of all `.graphql` files of a folder into another, in place of what was there.
 * @throws Error where there is none, and as `documentFiles` does; then nothing is written
 */
export async function generateDocuments(asked: {
  /** The file of the schema: `schema.graphql` of this package, or what the API serves at `/schema.graphql`. */
  readonly schema: string;
  /** Where the operations are. */
  readonly operations: string;
  /** Where the documents go: a folder that is theirs alone. */
  readonly output: string;
}): Promise<void> {
  const names = readdirSync(asked.operations, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  if (names.length === 0) throw new Error(`there is no file of operations (\`.graphql\`) in ${asked.operations}`);
  const operations = names.map((name) => ({
    location: name,
    text: readFileSync(join(asked.operations, name), 'utf8'),
  }));
  const files = await documentFiles(readFileSync(asked.schema, 'utf8'), operations);
  rmSync(asked.output, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = join(asked.output, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** `export const <name> = … as unknown as DocumentNode<<data>, <variables>>;`, as the generator writes each document. */
const DOCUMENT = /^export const (\w+Document) = .* as unknown as DocumentNode<(\w+), (\w+)>;$/gm;

const IMPORT = "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\n";

/** Lays each document in a file of its own among the texts, the types in another, and in `graphql.ts` the names of all. */
function layApart(generated: string, comments: ReadonlyMap<string, string>, texts: Map<string, string>): void {
  const names = ["export * from './types';"];
  const types = generated.replaceAll(DOCUMENT, (document: string, name: string, data: string, variables: string) => {
    const imports = `${IMPORT}import type { ${data}, ${variables} } from '../types';\n`;
    const comment = comments.get(name.replace(/Document$/, ''));
    texts.set(`documents/${name}.ts`, `${imports}${comment === undefined ? '' : `/** ${comment} */\n`}${document}\n`);
    names.push(`export { ${name} } from './documents/${name}';`);
    return '';
  });
  const rest = types.replace(IMPORT, '');
  texts.set('types.ts', `${(rest.includes('DocumentNode') ? types : rest).trim()}\n`);
  texts.set('graphql.ts', `/* eslint-disable */\n${names.join('\n')}\n`);
}
