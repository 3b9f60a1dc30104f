import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { YOUTHS } from '@brobygger/demo';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { installPacked, publicNames, type PackedProject } from '../contract/packed/packed-project';
import type { DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';

const ROOT = join(__dirname, '..', '..');
const PACKAGE = join(ROOT, 'packages', 'client');

/** What the project would have installed beside the package. */
const PEERS = [
  ...[
    'graphql',
    'react',
    'react-dom',
    'rxjs',
    '@apollo/client',
    '@urql/core',
    '@urql/exchange-persisted',
    '@graphql-typed-document-node/core',
  ],
  ...['@types/node', '@types/react', '@types/react-dom', '@graphql-codegen/client-preset', '@graphql-codegen/core'],
];

/** As strict as a project may be. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX,
  types: ['node'],
};

const run = promisify(execFile);
let world: DemoWorld;
let packed: PackedProject;
let project: string;
let installed: string;
let program: ts.Program;

beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
  packed = await installPacked('packages/client', PEERS, packing?.use());
  ({ folder: project, installed } = packed);
  for (const ending of ['mts', 'cts']) {
    copyFileSync(join(__dirname, 'client-package', 'consumer.ts'), join(project, `consumer.${ending}`));
  }
  const sources = [join(project, 'consumer.mts'), join(project, 'consumer.cts'), ...doors(), ...examples()];
  program = ts.createProgram(sources, {
    ...OPTIONS,
    typeRoots: [join(project, 'node_modules', '@types')],
  });
});
afterAll(async () => {
  packed?.remove();
  await world?.stop();
});

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<'import' | 'require', string>>>>;
}

/** The declarations of each door of the package, in both forms. */
function doors(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
  return Object.values(exports)
    .flatMap((door) => (typeof door === 'string' ? [] : [door.import, door.require]))
    .map((file) => join(installed, file.replace(/\.js$/, '.d.ts')));
}

/** What the pages take as given in their examples. */
const GIVEN = `import { createBrobyggerClient, isWithheld, whyEmpty } from '@brobygger/client';
import { apolloClientPerAsker } from '@brobygger/client/apollo';
import { PictureDocument } from '@brobygger/client/documents';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { BrobyggerProvider, useShared } from '@brobygger/client/react';
`;
const OURS = `declare const session: { readonly subject: string; token(): Promise<string> };
declare const [url, id]: readonly [string, string];
declare function token(): string;
export {};
`;

const [packing] = runsEveryBlockAt('docs/guides/frontend.md#step-4-in-a-project-of-your-own', 'sh');
const [typing] = runsEveryBlockAt('packages/client/README.md#your-own-operations', 'sh');
const shown = [
  ...runsEveryBlockAt('packages/client/README.md', 'ts'),
  ...runsEveryBlockAt('docs/guides/frontend.md', 'ts', 'tsx'),
  ...runsEveryBlockAt('docs/frontend-developer.md', 'ts'),
];

/** The examples of the pages, each as a file of the project. */
function examples(): readonly string[] {
  return shown.map((block, n) => {
    const file = join(project, `example-${n}.${block.language === 'ts' ? 'mts' : 'tsx'}`);
    const text = block.use();
    writeFileSync(file, `${text.startsWith('import ') ? '' : GIVEN}${OURS}${text}`);
    return file;
  });
}

test('the package holds what is imported of it, and no test', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'LICENSE', 'schema.graphql', 'dist/index.js', 'dist/esm/index.d.ts']),
  );
  expect(files.filter((name) => /\.test|\.env|tsconfig/.test(name))).toEqual([]);
});

test('a project and the examples of the pages type-check with it under `strict`, as ECMAScript modules and as CommonJS', () => {
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(project));
  expect(ours.filter(({ fileName }) => fileName.includes('/example-'))).toHaveLength(shown.length);
  const told = ours.flatMap((source) =>
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) =>
        `${source.fileName.replace(project, '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
  );
  expect(told).toEqual([]);
});

test.each(['mjs', 'cjs'])('and runs as .%s: plain, Apollo Client, urql and React', async (ending) => {
  program.emit(program.getSourceFile(join(project, `consumer.${ending.replace('js', 'ts')}`)), (name, text) =>
    writeFileSync(name, text),
  );
  const words = [join(project, `consumer.${ending}`), `${world.url}/graphql`, YOUTHS.leila.id];
  const { stdout } = await run(process.execPath, words, { cwd: project });
  const answered = { name: 'Leila Fjord', isWithheld: true, help: 'REQUEST_CONSENT' };
  expect(JSON.parse(stdout)).toEqual({
    told: [answered, answered, answered],
    html: '<p>asking  empty</p>',
    lastDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    unasked: 'function',
  });
});

test('operations of the project are typed by the command of the package, as the ones that it has', async () => {
  cpSync(join(PACKAGE, 'src', 'documents'), join(project, 'src'), { recursive: true });
  const command = join(installed, 'dist', 'brobygger-documents.js');
  // As npm would lay it, had it installed the package.
  const bin = join(project, 'node_modules', '.bin');
  mkdirSync(bin);
  symlinkSync(join(installed, 'bin', 'brobygger-documents.mjs'), join(bin, 'brobygger-documents'));
  await run('sh', ['-c', typing?.use() ?? 'false'], { cwd: project });
  const [typed, own] = [join(project, 'src', 'generated'), join(installed, 'src', 'generated')];
  for (const name of ['graphql.ts', 'types.ts', 'documents/PictureDocument.ts', 'persisted-documents.json']) {
    expect(readFileSync(join(typed, name), 'utf8')).toBe(readFileSync(join(own, name), 'utf8'));
  }
  for (const [text, at] of [
    ['query Mistaken { me { nme } }', 'mistaken.graphql:1:23'],
    ['query Mistaken { me {', 'mistaken.graphql:1:22'],
  ] as const) {
    writeFileSync(join(project, 'src', 'mistaken.graphql'), text);
    await expect(run(process.execPath, [command, 'src'], { cwd: project })).rejects.toThrow(at);
  }
  mkdirSync(join(project, 'nothing'));
  const inNothing = run(process.execPath, [command, 'nothing'], { cwd: project });
  await expect(inNothing).rejects.toThrow('there is no file of operations');
});

test('every public name has a doc comment', () => {
  const names = doors().map((door) => publicNames(program, door));
  const all = names.flatMap((of) => of.all);
  expect(all.length).toBeGreaterThan(100);
  expect(all).toEqual(expect.arrayContaining(['useShared', 'whyEmpty', 'PictureDocument']));
  expect(names.flatMap((of) => of.silent)).toEqual([]);
});
