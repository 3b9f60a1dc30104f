import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { startNode } from '../faults/node-process';

const ROOT = join(__dirname, '..', '..');

/** All in one with its demo world and the console as it is built. */
export interface DemoConsole {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function openDemoConsole(): Promise<DemoConsole> {
  const pages = `import('${join(ROOT, 'scripts', 'bootstrap.mjs')}').then(({ ensurePages }) => ensurePages())`;
  for (const words of [[join(ROOT, 'scripts', 'build.mjs')], ['--input-type=module', '--eval', pages]]) {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-console-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const server = startNode('all-in-one/dist/main.js', { DATA_DIR: dataDir, PORT: String(port) });
  await server.said('\nready\n');
  return {
    origin: `http://localhost:${port}`,
    async stop() {
      await server.end('SIGINT');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
