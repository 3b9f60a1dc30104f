// Before `npm pack` of a package that others install: builds it in both forms, with the types of each, and lays schema and licence beside them.
// npm runs it in the package's folder.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildWorkspace, withExtensions } from './build.mjs';
import { root } from './bootstrap.mjs';

const folder = process.cwd();
const dist = join(folder, 'dist');
buildWorkspace(relative(root, folder));

const tsc = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
const types = spawnSync(process.execPath, [tsc, '-p', folder, '--outDir', dist], { stdio: ['ignore', 2, 2] });
if (types.status !== 0) process.exit(1);

const esm = join(dist, 'esm');
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts') || name.startsWith('esm')) continue;
  const target = join(esm, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, withExtensions(readFileSync(join(dist, name), 'utf8')));
}
copyFileSync(join(root, 'schema', 'api.graphql'), join(folder, 'schema.graphql'));
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
