// Hive Gateway with its Rust query planner in front of the stock subgraphs: the program of its package, installed for the bench alone.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram } from './programs.mjs';

const { freePort } = createRequire(import.meta.url)('@brobygger/embedded-database');

const FOLDER = fileURLToPath(new URL('hive/', import.meta.url));
const PROGRAM = 'hive/node_modules/@graphql-hive/gateway/dist/bin.js';

/** Installs the package where it is not there: 500 MB, in the folder of the bench, and no install scripts. */
export function installHive(say) {
  if (existsSync(new URL(PROGRAM, import.meta.url))) return;
  say(
    'installing Hive Gateway into bench/hive/node_modules (once, half a gigabyte; name other sides with --only to leave it out)',
  );
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** One process in production mode, with nothing that only people look at. */
export async function startHive({ supergraphSdl, folder, program }) {
  const file = join(folder, 'hive-supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const port = await freePort();
  const child = await startProgram(PROGRAM, `http://127.0.0.1:${port}/readiness`, {
    program,
    words: ['supergraph', file, '--config-path', join(FOLDER, 'gateway.config.mjs')],
    environment: { HOST: '127.0.0.1', PORT: String(port), HIVE_ROUTER_RUNTIME: 'true', LOG_LEVEL: 'error' },
  });
  return { url: `http://127.0.0.1:${port}/graphql`, processes: [child] };
}
