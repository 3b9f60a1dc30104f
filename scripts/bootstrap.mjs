// What every command does first: check Node, install, build. This file and those that import it at their top must
// parse on Node 14, or an old Node prints a syntax error in place of the one line that says which Node to use.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** In the container image everything is installed and built, and the files are read-only. */
const isPrebuilt = process.env.BROBYGGER_PREBUILT === '1';

/** Ends this process with one line that a person can act on. */
export function giveUp(line) {
  process.stderr.write(line + '\n');
  process.exit(1);
}

/** Checks Node, installs what is missing and compiles what has changed. Writes to stderr alone. */
export async function ensureInstalled() {
  checkNode();
  if (isPrebuilt) return;
  installPackages();
  const { build } = await import('./build.mjs');
  const compiled = build();
  if (compiled > 0) process.stderr.write(`built ${compiled} files\n`);
}

/** Builds the playground when its sources are newer than what was built. */
export function ensurePlayground() {
  if (isPrebuilt || !isPlaygroundStale()) return;
  process.stderr.write('building the playground …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build'], { cwd: join(root, 'playground'), stdio: ['ignore', 2, 2] });
  if (run.status !== 0) throw new Error('the playground did not build: see the lines above');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major >= 22 || (major === 20 && minor >= 19);
  if (!fits)
    giveUp(
      `brobygger needs Node 24, 22, or 20.19 and newer, this is ${process.version}: install one from https://nodejs.org`,
    );
}

function installPackages() {
  // npm writes this file last, so a half-finished installation is taken up again.
  const installed = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed !== null && installed >= modifiedAt(join(root, 'package-lock.json'))) return;
  process.stderr.write('installing packages (npm ci) …\n');
  // The level is said, since `npm run --silent` hands its own down and would hide why an installation failed.
  const run = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=notice'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) giveUp('the packages could not be installed: see the lines above, then run npm ci');
}

function isPlaygroundStale() {
  const playground = join(root, 'playground');
  const configuration = readdirSync(playground).find((name) => name.startsWith('vite.config.'));
  if (configuration === undefined) return false;
  const built = modifiedAt(join(playground, 'dist', 'index.html'));
  const sources = [configuration, 'compress-assets.ts', 'index.html', 'package.json', 'src', 'public'].map((name) =>
    join(playground, name),
  );
  return built === null || newestIn(sources) > built;
}

function newestIn(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const found = statSync(path);
      return found.isDirectory() ? newestIn(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
    }),
  );
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : null;
}
