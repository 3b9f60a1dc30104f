// Compiles every workspace's src/*.ts to dist/*.js, and to dist/esm/*.js where its package.json names that. Files that have not changed since the last build are left alone.
import { transformFileSync } from '@swc/core';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** What all products follow from beside their source: one that is older than these is made anew. */
const RULES = [configuration, fileURLToPath(import.meta.url)];

/** What a workspace is compiled to: CommonJS, and ECMAScript modules beside it where others than we import it. */
function formsOf(workspace) {
  const manifest = join(root, workspace, 'package.json');
  const isPublished = existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"./dist/esm/');
  return [
    { to: 'dist', options: {}, finish: (code) => code },
    ...(isPublished ? [{ to: 'dist/esm', options: { module: { type: 'es6' } }, finish: withExtensions }] : []),
  ];
}

/** Modules name the files that they import in full: in statements, at the beginning of a line or behind a comment, and in types in place. */
export const withExtensions = (code) =>
  code.replaceAll(
    /(^(?:.*\*\/ )?(?:import|export)\b[^'"`\n]*?|\bimport\()(['"])(\.[^'"]*)\2/gm,
    (_whole, before, quote, file) => `${before}${quote}${file}.js${quote}`,
  );

export function build() {
  return workspaces.reduce((compiled, workspace) => compiled + buildWorkspace(workspace), 0);
}

export function buildWorkspace(workspace) {
  const wanted = new Set();
  let compiled = 0;
  for (const { to, options, finish } of formsOf(workspace)) {
    const [src, dist] = [join(root, workspace, 'src'), join(root, workspace, to)];
    if (to === 'dist/esm') keep(join(dist, 'package.json'), '{ "type": "module" }\n', wanted);
    for (const file of sources(src)) {
      const target = join(dist, relative(src, file)).replace(/\.tsx?$/, '.js');
      // What a package is packed with beside it stays as long as its source does.
      wanted.add(target).add(`${target}.map`).add(target.replace(/\.js$/, '.d.ts'));
      if (![file, ...RULES].some((reason) => newerThan(reason, target))) continue;
      const { code, map } = transformFileSync(file, { configFile: configuration, ...options });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${finish(code)}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
      writeFileSync(`${target}.map`, map);
      compiled += 1;
    }
  }
  removeStale(join(root, workspace, 'dist'), wanted);
  return compiled;
}

function keep(file, text, wanted) {
  wanted.add(file);
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
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
