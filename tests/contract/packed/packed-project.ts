import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { makePassingFolder } from '../../../packages/testkit/src/passing-folder';

const ROOT = join(__dirname, '..', '..', '..');
const TSC = join(ROOT, 'node_modules', 'typescript-native', 'bin', 'tsc');

const STRICT = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ noEmit: true, module: 'node16', target: 'es2022', types: [] },
};

/** As npm is asked where there is no network, and nothing is to run or to be said. */
const QUIETLY = { offline: 'true', 'ignore-scripts': 'true', loglevel: 'error', audit: 'false', fund: 'false' };

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty project with one of our packages installed from what `npm pack` makes of it, and nothing but what it is to stand beside. */
export interface PackedProject {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  /** Runs a program of Node in the project. */
  node(...words: readonly string[]): Promise<Ended>;
  /** What TypeScript says of a text as ES module and as CommonJS, with all that is strict and library checks; nothing where it holds. */
  typesOf(text: string, options?: Readonly<Record<string, unknown>>): Promise<string>;
  remove(): void;
}

/**
 * Packs the workspace, and installs it without a network. What it is to stand `beside` is lent by the repository. A page may say how: by
 * the command that packs it, and the one that installs what came of it.
 */
export async function installPacked(
  workspace: string,
  beside: readonly string[] = [],
  commands = `npm pack --workspace ${workspace}\n`,
): Promise<PackedProject> {
  const folder = makePassingFolder();
  const installed = join(folder, 'node_modules', '@brobygger', workspace.replace('packages/', ''));
  const [packing = '', installing = ''] = commands.split('\n');
  const tarball = await pack(workspace, folder, packing);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  if (beside.length === 0) {
    await succeedInShell(installing === '' ? `npm install ${tarball}` : installing, folder, QUIETLY);
  } else {
    // npm would look for what the lent packages need in turn, and has no network.
    mkdirSync(installed, { recursive: true });
    await succeed('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1'], folder);
    for (const name of beside) lend(name, folder);
  }
  return {
    folder,
    installed,
    node: (...words) => run(process.execPath, words, folder),
    async typesOf(text, options) {
      const at = join(folder, 'types');
      mkdirSync(at, { recursive: true });
      const files = ['use.mts', 'use.cts'];
      for (const file of files) writeFileSync(join(at, file), text);
      writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
      const { code, stdout, stderr } = await run(process.execPath, [TSC, '-p', 'types'], folder);
      return code === 0 ? '' : `${stdout}${stderr}`;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lays the package out by its own `pack.mjs` where it has one: the workspace itself is not what is published. */
async function pack(workspace: string, folder: string, command: string): Promise<string> {
  const layOut = join(ROOT, workspace, 'pack.mjs');
  const laidOut = join(folder, 'laid-out');
  if (existsSync(layOut)) await succeed(process.execPath, [layOut, laidOut], folder);
  const [packing, from] = existsSync(laidOut) ? ['npm pack', laidOut] : [command, ROOT];
  const said = await succeedInShell(packing, from, { silent: 'true', 'pack-destination': folder });
  rmSync(laidOut, { recursive: true, force: true });
  return join(folder, said.trim().split('\n').at(-1) ?? '');
}

function lend(name: string, folder: string): void {
  const link = join(folder, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), link);
}

/** The names that a declaration file exports, and those of them of which no comment says what they are. */
export function publicNames(program: ts.Program, file: string): { readonly all: string[]; readonly silent: string[] } {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol;
  const named = checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const isSilent = (symbol: ts.Symbol): boolean =>
    ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() === '';
  return { all: named.map(({ name }) => name), silent: named.filter(isSilent).map(({ name }) => name) };
}

/** Of a declaration file that stands alone. */
export const publicNamesOf = (file: string): ReturnType<typeof publicNames> =>
  publicNames(ts.createProgram([file], { module: ts.ModuleKind.Node16, types: [] }), file);

/** Runs a command of npm as a page shows it, with what it is configured to do beside. */
const succeedInShell = (command: string, cwd: string, settings: Readonly<Record<string, string>>): Promise<string> => {
  const variables = Object.entries(settings).map(
    ([name, value]) => `npm_config_${name.replaceAll('-', '_')}='${value}'`,
  );
  return succeed('sh', ['-c', `export ${variables.join(' ')}\n${command}`], cwd);
};

async function succeed(program: string, words: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await run(program, words, cwd);
  if (code !== 0) throw new Error(`${[program, ...words].join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

const run = (program: string, words: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, words, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, stdout, stderr });
    });
  });
