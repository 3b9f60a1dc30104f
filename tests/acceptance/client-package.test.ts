import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { YOUTHS } from '@brobygger/demo';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import type { DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';

const ROOT = join(__dirname, '..', '..');
const PACKAGE = join(ROOT, 'packages', 'client');

/** What the project would have installed beside the package. */
const PEERS = [
  ...['graphql', 'react', 'react-dom', 'rxjs', '@apollo/client', '@urql/core', '@graphql-typed-document-node/core'],
  ...['@types/node', '@types/react', '@types/react-dom'],
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
  types: ['node'],
};

const run = promisify(execFile);
let world: DemoWorld;
let project: string;
let installed: string;
let program: ts.Program;

/** An empty project with the package in it, as `npm install <tarball>` lays it there. */
beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
  project = makePassingFolder();
  installed = join(project, 'node_modules', '@brobygger', 'client');
  mkdirSync(installed, { recursive: true });
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', project], { cwd: PACKAGE });
  const tarball = packed.stdout.toString().trim().split('\n').at(-1) ?? '';
  spawnSync('tar', ['-xzf', join(project, tarball), '-C', installed, '--strip-components', '1']);
  for (const peer of PEERS) {
    const link = join(project, 'node_modules', peer);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', peer), link);
  }
  for (const ending of ['mts', 'cts']) {
    copyFileSync(join(__dirname, 'client-package', 'consumer.ts'), join(project, `consumer.${ending}`));
  }
  program = ts.createProgram([join(project, 'consumer.mts'), join(project, 'consumer.cts'), ...doors()], {
    ...OPTIONS,
    typeRoots: [join(project, 'node_modules', '@types')],
  });
});
afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
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

test('the package holds what is imported of it, and no test', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'schema.graphql', 'dist/index.js', 'dist/esm/index.d.ts']),
  );
  expect(files.filter((name) => /\.test|\.env|tsconfig/.test(name))).toEqual([]);
});

test('a project type-checks with it under `strict`, as an ECMAScript module and as CommonJS', () => {
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(project));
  expect(ours.length).toBeGreaterThan(40);
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

test('every public name has a doc comment', () => {
  const checker = program.getTypeChecker();
  const names = doors().flatMap((door) => {
    const file = program.getSourceFile(door);
    const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    return symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  });
  expect(names.length).toBeGreaterThan(100);
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['useShared', 'whyEmpty', 'PictureDocument']));
  const silent = names.filter((symbol) => {
    const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return ts.displayPartsToString(named.getDocumentationComment(checker)).trim() === '';
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
