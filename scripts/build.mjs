// Compiles every workspace's src/*.ts to dist/*.js. Files that have not changed since the last build are left alone.
import { transformFileSync } from '@swc/core';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const workspaces = ['gateway', 'all-in-one', ...['packages', 'subgraphs', 'tools'].flatMap(under)];

function under(folder) {
  return readdirSync(join(root, folder)).map((name) => join(folder, name));
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test(-setup)?\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function newerThan(file, reference) {
  return !existsSync(reference) || statSync(file).mtimeMs > statSync(reference).mtimeMs;
}

const configuration = join(root, '.swcrc');

export function build() {
  let compiled = 0;
  for (const workspace of workspaces) {
    const src = join(root, workspace, 'src');
    const dist = join(root, workspace, 'dist');
    const wanted = new Set();
    for (const file of sources(src)) {
      const target = join(dist, relative(src, file)).replace(/\.tsx?$/, '.js');
      wanted.add(target).add(`${target}.map`);
      if (!newerThan(file, target) && !newerThan(configuration, target)) continue;
      const { code, map } = transformFileSync(file, { configFile: configuration });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
      writeFileSync(`${target}.map`, map);
      compiled += 1;
    }
    removeStale(dist, wanted);
  }
  return compiled;
}

/** A file whose source is gone must not be found by a later import. */
function removeStale(dist, wanted) {
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !wanted.has(file)) rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const compiled = build();
  if (compiled > 0) process.stderr.write(`built ${compiled} files\n`);
}
