// How a package is made that is published without our private workspaces: their code is bundled into one file of CommonJS, which Node
// imports by name as well. `node packages/<name>/pack.mjs <folder>` lays it out, `npm pack <folder>` makes the tarball.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './bootstrap.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packages of the repository are bundled from their sources, so that what is not used of them stays out. */
const fromSources = {
  name: 'from-sources',
  resolveId(id) {
    const [, name, part = ''] = /^@brobygger\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(id) ?? [];
    const rooms = name === undefined ? [] : ['packages', 'subgraphs', ''];
    const files = rooms.flatMap((room) => [`${part}.ts`, join(part, 'index.ts')].map((at) => [room, name, 'src', at]));
    return files.map((file) => join(root, ...file)).find(existsSync) ?? null;
  },
};

/**
 * Bundles sources into the folder, which is emptied first, and gives the packages that are still asked for, each with the version here.
 * @param {string} folder
 * @param {{ input: Record<string, string>, commands?: string[], isExternal?: (id: string) => boolean }} what `commands`: the names of
 *   `input` that are programs; `isExternal`: what is installed beside the package and not bundled
 */
export async function bundle(folder, { input, commands = [], isExternal = () => false }) {
  const entries = Object.values(input);
  const made = await rolldown({
    input,
    platform: 'node',
    external: isExternal,
    // A package of ours does nothing when it is imported.
    treeshake: {
      moduleSideEffects: (id, isOutside) =>
        !isOutside && (entries.includes(id) || !/\/(packages|subgraphs|gateway)\/.*\/?src\//.test(id)),
    },
    // graphql looks at each value with care unless it is told that nobody is developing it.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [fromSources],
    logLevel: 'silent',
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { output } = await made.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    banner: ({ name }) => (commands.includes(name) ? '#!/usr/bin/env node' : ''),
  });
  return versionsOf(output.flatMap(({ imports = [] }) => imports.filter(isExternal)));
}

function versionsOf(ids) {
  const names = ids.map((id) => /^(@[^/]+\/)?[^/]+/.exec(id)[0]);
  const versions = [...new Set(names)]
    .sort()
    .map((name) => [name, `^${readJson(join(root, 'node_modules', name, 'package.json')).version}`]);
  return Object.fromEntries(versions);
}

/** Writes manifest and licence of a package that is `index.cjs` and `index.d.ts`; `own` is what it has beside that. */
export function writeManifest(workspace, folder, { exports = {}, ...own }) {
  const { name, version, license } = readJson(join(workspace, 'package.json'));
  const manifest = {
    ...{ name, version, license },
    engines: readJson(join(root, 'package.json')).engines,
    main: './index.cjs',
    types: './index.d.ts',
    exports: { '.': { types: './index.d.ts', default: './index.cjs' }, ...exports },
    ...own,
  };
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
