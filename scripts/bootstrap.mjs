// What every command does first: check Node, install, build. This file and those that import it at their top must
// parse on Node 14, or an old Node prints a syntax error in place of the one line that says which Node to use.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
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

/** What is built of the pages that browsers are given: by workspace, what it is built from beside its own sources, and what is looked at. */
const PAGES = [
  { workspace: 'playground', from: ['prune-packages.ts'], built: 'dist/index.html' },
  {
    workspace: 'console',
    from: [
      'generate-operations.ts',
      'receipt-page.ts',
      '../playground/compress-assets.ts',
      '../packages/client/src/generate.ts',
      '../schema/api.graphql',
      '../tools/verify-log/verify-receipt.html',
    ],
    built: 'dist/documents.json',
  },
];

/** The site of the documents: what it is built from, and what is looked at. */
const SITE = {
  workspace: 'site',
  from: [
    '.vitepress/config.mts',
    '.vitepress/theme',
    '../playground/compress-assets.ts',
    ...['docs', 'schema', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'conformance/README.md'].map(
      (name) => `../${name}`,
    ),
  ],
  built: 'dist/index.html',
};

/** Builds the pages whose sources are newer than what was built. */
export function ensurePages() {
  if (isPrebuilt) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const page of PAGES) {
    if (!isStale(page)) continue;
    process.stderr.write(`building the ${page.workspace} …\n`);
    const run = spawnSync(process.execPath, [vite, 'build'], {
      cwd: join(root, page.workspace),
      // What is served is what is served in production, whoever builds it.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 2, 2],
    });
    if (run.status !== 0) throw new Error(`the ${page.workspace} did not build: see the lines above`);
  }
}

/**
 * Builds the site of the documents where they are newer than it. Nothing needs it, and so it has what of the machine the others leave, and
 * ends with who waits for it. Rejects where it did not build: what was served before is served still.
 */
export function ensureSite() {
  if (isPrebuilt || !isStale(SITE)) return Promise.resolve();
  process.stderr.write('building the site of the documents …\n');
  return new Promise((resolve, reject) => {
    const vitepress = join(root, 'node_modules', 'vitepress', 'bin', 'vitepress.js');
    // Most of what a build makes is garbage at once: more room for the young means less copying.
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=32', '--max-old-space-size=512', vitepress, 'build', SITE.workspace],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const end = () => child.kill();
    process.once('exit', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`${said}\nthe site of the documents did not build`));
    });
  });
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

function isStale({ workspace, from, built }) {
  const folder = join(root, workspace);
  const builtAt = modifiedAt(join(folder, built));
  const sources = ['vite.config.ts', 'compress-assets.ts', 'index.html', 'package.json', 'src', 'public', ...from];
  return builtAt === null || newestIn(sources.map((name) => join(folder, name))) > builtAt;
}

function newestIn(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const found = statSync(path);
      return found.isDirectory()
        ? newestIn(
            readdirSync(path)
              .filter((name) => name !== 'generated')
              .map((name) => join(path, name)),
          )
        : found.mtimeMs;
    }),
  );
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : null;
}
