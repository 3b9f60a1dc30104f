// How long it takes to prove that an entry is in the tree, and what verifying the whole log takes.
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { quantile, randomFrom } from '../statistics.mjs';
import { LOG_KEY } from './open-logs.mjs';

const require = createRequire(import.meta.url);
const { createReadNodes } = require('../../subgraphs/consent/dist/sealing/read-nodes.js');
const { formatVerifierKey, hashLeaf, proveInclusion, verifyInclusion } = require('@brobygger/transparency-log');

const VERIFY = fileURLToPath(new URL('../../tools/verify-log/dist/verify-log.js', import.meta.url));

/** Says at its end how much memory a program held at most: of itself, and not what its parent did, as `maxRSS` would. */
const TOLD =
  "data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>" +
  "console.error('held '+/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]*1024))";

/** So many proofs of entries anywhere in the log, after a warm-up: milliseconds at the middle and at 95 of 100. */
export async function measureProofs({ query, owner }, { warmUp, proofs }) {
  const { rows } = await owner.query(
    'select size::float8 as size, root from log_checkpoint order by size desc limit 1',
  );
  const [{ size, root }] = rows;
  const random = randomFrom(11);
  const readNodes = createReadNodes(query, 1, size);
  const took = [];
  for (let n = 0; n < warmUp + proofs; n += 1) {
    const index = Math.floor(random() * size);
    const began = performance.now();
    const proof = await proveInclusion(index, size, readNodes);
    if (n >= warmUp) took.push(performance.now() - began);
    if (n % 50 === 0) await assertHolds(owner, { index, size, root, proof });
  }
  took.sort((one, other) => one - other);
  return { size, proofs, p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}

async function assertHolds(owner, { index, size, root, proof }) {
  const { rows } = await owner.query('select commitment from log_leaf where origin = 1 and index = $1', [index]);
  const verdict = verifyInclusion({ index, size, root, proof, leafHash: hashLeaf(rows[0].commitment) });
  if (!verdict.ok) throw new Error(`the proof of ${index} does not hold`);
}

/** `verify-log` over the database: how long it takes, and how much it holds. */
export async function measureVerifying({ urls }, say) {
  const words = ['--import', TOLD, VERIFY, '--database', urls.ownerUrl, '--key', formatVerifierKey(LOG_KEY.key)];
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
    for (const line of text.split('\n')) if (line.endsWith('rows read')) say(`  ${line}`);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the log does not verify: ${out}${err}`);
  return { seconds: (performance.now() - began) / 1000, heldMb: Number(/held (\d+)/.exec(err)[1]) / 1e6 };
}
