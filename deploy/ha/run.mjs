// Runs the topology until it is told to stop, and leaves nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTopology } from './topology.mjs';

const USAGE = 'npm run ha -- [--port 4000] [--etcd 1|3] [--issuers file.json]';

function readWords() {
  const options = {
    port: { type: 'string', default: process.env.PORT ?? '4000' },
    etcd: { type: 'string', default: '1' },
    issuers: { type: 'string' },
  };
  const { port, etcd, issuers } = parseArgs({ options }).values;
  if (!['1', '3'].includes(etcd)) throw new Error(USAGE);
  return {
    port: Number(port),
    etcds: Number(etcd),
    issuers: issuers === undefined ? [] : JSON.parse(readFileSync(issuers, 'utf8')),
  };
}

const say = (line) => process.stderr.write(`${line}\n`);
const leaving = new AbortController();
const told = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))).then(() =>
  leaving.abort(new Error('stopped before it was ready')),
);

const folder = mkdtempSync(join(tmpdir(), 'brobygger-ha-'));
try {
  const { url, tokens, stop } = await startTopology({ ...readWords(), folder, say, signal: leaving.signal });
  process.stdout.write(
    `ready: ask ${url}/graphql with a token of ${tokens}/<persona>; what runs where is in ${folder}\n`,
  );
  await told;
  say('stopping');
  await stop();
} catch (cause) {
  say(cause.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
