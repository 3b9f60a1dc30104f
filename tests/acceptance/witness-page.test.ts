import {
  formatVerifierKey,
  openNote,
  parseVerifierKey,
  generateSigningKey,
  SignatureType,
} from '@brobygger/transparency-log';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { rmSync } from 'node:fs';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { aLog, leaves } from '../../packages/witness/src/witness.test-setup';
import { openPageShell } from '../harness/page-shell';

const ORIGIN = 'log.example.no/disclosures';

/** The commands of the page's steps, in their order. */
const steps = runsEveryBlockAt('docs/witness.md', 'sh');

test('the steps of the page end in a witness that cosigns', async () => {
  expect(steps).toHaveLength(3);
  const PLACE = makePassingFolder();
  const port = await freePort();
  const { key: logKey } = generateSigningKey(ORIGIN, SignatureType.ED25519);
  const shell = openPageShell(PLACE, {
    PLACE,
    WITNESS_PORT: String(port),
    LOG_VERIFIER_KEY: formatVerifierKey(logKey),
    DRAIN_MS: '0',
  });
  const started = shell.start(steps.map((step) => step.use()).join(''));
  try {
    const said = await started.said('"msg":"ready"');
    const witnessKey = parseVerifierKey(said.split('\n')[0] ?? '');
    if (!witnessKey.ok) throw new Error('no verifier key was printed');
    const log = aLog(leaves(9), logKey, ORIGIN);
    const body = await log.request(0, 9);
    const answer = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    const opened = openNote(`${log.checkpoint(9)}${await answer.text()}`, [witnessKey.value]);
    expect(opened).toMatchObject({ ok: true, value: { good: [{ key: { name: 'witness.example.no' } }] } });
  } finally {
    await started.stop();
    rmSync(PLACE, { recursive: true, force: true });
  }
});
