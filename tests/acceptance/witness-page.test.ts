import {
  formatVerifierKey,
  openNote,
  parseVerifierKey,
  generateSigningKey,
  SignatureType,
} from '@brobygger/transparency-log';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dyingWithUs } from '../../packages/embedded-database/src/dying-with-us';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { aLog, leaves } from '../../packages/witness/src/witness.test-setup';

const ROOT = join(__dirname, '..', '..');
const ORIGIN = 'log.example.no/disclosures';

/** The commands of the page's steps, in their order. */
const steps = [...readFileSync(join(ROOT, 'docs', 'witness.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  ([, commands = '']) => commands,
);

/** Runs the commands in a shell with nothing else in its environment than these; what it started ends with it. */
function shell(commands: string, environment: Readonly<Record<string, string>>) {
  const [program = '', ...words] = [...dyingWithUs('TERM'), 'bash', '-c', `set -euo pipefail\n${commands}`];
  const PATH = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(':');
  const env = { PATH, BROBYGGER_PREBUILT: '1', ...environment };
  return spawn(program, words, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
}

test('the steps of the page end in a witness that cosigns', async () => {
  expect(steps).toHaveLength(3);
  const PLACE = makePassingFolder();
  const port = await freePort();
  const { key: logKey } = generateSigningKey(ORIGIN, SignatureType.ED25519);
  const started = shell(steps.join('\n'), {
    HOME: PLACE,
    PLACE,
    WITNESS_PORT: String(port),
    LOG_VERIFIER_KEY: formatVerifierKey(logKey),
    DRAIN_MS: '0',
  });
  const closed = once(started, 'close');
  try {
    let said = '';
    for await (const text of started.stdout.setEncoding('utf8')) {
      said += String(text);
      if (said.includes('"msg":"ready"')) break;
    }
    const witnessKey = parseVerifierKey(said.split('\n')[0] ?? '');
    if (!witnessKey.ok) throw new Error('no verifier key was printed');
    const log = aLog(leaves(9), logKey, ORIGIN);
    const body = await log.request(0, 9);
    const answer = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    const opened = openNote(`${log.checkpoint(9)}${await answer.text()}`, [witnessKey.value]);
    expect(opened).toMatchObject({ ok: true, value: { good: [{ key: { name: 'witness.example.no' } }] } });
  } finally {
    if (started.exitCode === null && started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
    await closed;
    rmSync(PLACE, { recursive: true, force: true });
  }
});
