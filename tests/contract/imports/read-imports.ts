import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preProcessFile } from 'typescript';
import type { Import } from './find-circles';

/** The folders whose code is drawn: every workspace's, and the tests'. */
const DRAWN = ['packages', 'subgraphs', 'tools', 'gateway', 'all-in-one', 'playground', 'tests'];
const PREFIX = '@brobygger/';

/** What somebody else wrote, or nobody. */
const BUILT = /(^|\/)(node_modules|dist)\//;

/** What an address may stand for, besides itself. */
const ENDINGS = ['.ts', '.tsx', '/index.ts'];

/**
 * Every import of the repository's own code, from file to file, those of types too. What is imported by a package's name leads to its
 * door.
 */
export function readImports(root: string): readonly Import[] {
  const doors = doorsIn(root);
  return codeIn(root).flatMap((source) =>
    namedIn(join(root, source)).flatMap((named): readonly Import[] => {
      const target = named.startsWith(PREFIX)
        ? doors.get(named.split('/').slice(0, 2).join('/'))
        : named.startsWith('.')
          ? fileAt(root, join(dirname(source), named))
          : undefined;
      return target !== undefined && isDrawn(target) ? [[placeOf(source), placeOf(target)]] : [];
    }),
  );
}

const isDrawn = (file: string): boolean => DRAWN.some((folder) => file.startsWith(`${folder}/`)) && !BUILT.test(file);

/** The file below its workspace: workspaces stand beside one another, whatever folder they are kept in. */
const placeOf = (file: string): string => file.replace(/^(?:packages|subgraphs|tools)\/([^/]+)\/src\//, '$1/');

/** Every file of code that is drawn. Nobody needs a test. */
const codeIn = (root: string): readonly string[] =>
  DRAWN.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /(?<!\.test)\.(ts|tsx|mjs|cjs|js)$/.test(name) && !BUILT.test(name)),
  );

const namedIn = (file: string): readonly string[] =>
  preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

/** The file that an address leads to, or nothing where there is none. */
const fileAt = (root: string, address: string): string | undefined =>
  [address, ...ENDINGS.map((ending) => address + ending), address.replace(/\.js$/, '.ts')].find(
    (file) => existsSync(join(root, file)) && statSync(join(root, file)).isFile(),
  );

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
