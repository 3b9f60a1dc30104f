import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Import } from './find-circles';

/** The folders whose code is drawn: every workspace's, and the tests'. */
const DRAWN = ['packages', 'subgraphs', 'tools', 'gateway', 'all-in-one', 'playground', 'tests'];
const PREFIX = '@brobygger/';

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
  }[];
}

/**
 * Every import of the repository's own code, from file to file, those of types too. What is imported by a package's name leads to its
 * door.
 */
export async function readImports(root: string): Promise<readonly Import[]> {
  const doors = doorsIn(root);
  const { modules } = await cruise(root);
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ module, resolved }): readonly Import[] => {
      const target = module.startsWith(PREFIX) ? doors.get(module.split('/').slice(0, 2).join('/')) : resolved;
      return target !== undefined && isDrawn(target) ? [[placeOf(source), placeOf(target)]] : [];
    }),
  );
}

const isDrawn = (file: string): boolean => DRAWN.some((folder) => file.startsWith(`${folder}/`));

/** The file below its workspace: workspaces stand beside one another, whatever folder they are kept in. */
const placeOf = (file: string): string => file.replace(/^(?:packages|subgraphs|tools)\/([^/]+)\/src\//, '$1/');

async function cruise(root: string): Promise<Cruised> {
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--no-config', '--ts-pre-compilation-deps', '--ts-config', 'tsconfig.json', '--output-type', 'json'];
  // Nobody needs a test.
  const words = [script, ...options, '--exclude', '(^|/)(node_modules|dist)/|[.]test[.]ts$', ...DRAWN];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Cruised;
}

/** Where each workspace is entered, by its package's name. */
function doorsIn(root: string): ReadonlyMap<string, string> {
  const workspaces = DRAWN.flatMap((folder) => [folder, ...childrenOf(root, folder)]);
  const named = workspaces.filter((folder) => existsSync(join(root, folder, 'package.json')));
  return new Map(named.map((folder) => [nameIn(join(root, folder, 'package.json')), `${folder}/src/index.ts`]));
}

const childrenOf = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

const nameIn = (file: string): string => (JSON.parse(readFileSync(file, 'utf8')) as { readonly name: string }).name;
