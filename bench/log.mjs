// Measures the sealed log at 10,000 and 1,000,000 entries. See docs/performance.md.
//   npm run bench:log -- [--quick] [--json <file>]
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareAppending } from './log/appending.mjs';
import { compareWithPgbench, startRegistry } from './log/disclosing.mjs';
import { fillLog } from './log/fill-log.mjs';
import { openLog, startServer } from './log/open-logs.mjs';
import { compareSealing, startReading } from './log/reading.mjs';
import { print } from './log/print.mjs';
import { measureProofs, measureVerifying } from './log/proving.mjs';

/** A long log may cost so much more than a short one as two equal ones differ by chance. */
const MOST_FOR_LENGTH = 1.1;
const MOST_PROOF_MS = 5;
const MOST_VERIFYING_MB = 200;
const LEAST_OF_PGBENCH = 0.8;
const MOST_FOR_SEALING = 0.03;

const FULL = {
  short: 10_000,
  long: 1_000_000,
  appending: { rounds: 60, times: 1, warmUp: 6 },
  proofs: { warmUp: 500, proofs: 5000 },
  disclosing: { rounds: 10, seconds: 4, warmUpSeconds: 2 },
  sealing: { pairs: 12, requests: 1200 },
  limitMinutes: 30,
};
const QUICK = {
  short: 2000,
  long: 20_000,
  appending: { rounds: 6, times: 1, warmUp: 2 },
  proofs: { warmUp: 50, proofs: 500 },
  disclosing: { rounds: 2, seconds: 2, warmUpSeconds: 1 },
  sealing: { pairs: 2, requests: 200 },
  limitMinutes: 5,
};

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const plan = options.quick ? QUICK : FULL;
const say = (line) => process.stderr.write(`${line}\n`);
const undo = [];
let stopping = null;

/** Ends every process that was started and leaves nothing on the disk. */
function stop() {
  stopping ??= (async () => {
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
  })();
  return stopping;
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-bench-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  say('starting the database');
  const server = await startServer(join(folder, 'database'), undo);
  const [shortLog, longLog] = [await openLog(server, 'short', undo), await openLog(server, 'long', undo)];
  say('entering and sealing');
  const short = await fillLog(shortLog, plan.short, say);
  const long = await fillLog(longLog, plan.long, say);
  say('proving that entries are in the tree');
  const proofs = await measureProofs(longLog, plan.proofs);
  say('verifying the whole log');
  const verifying = await measureVerifying(longLog, say);
  say('appending to a long log and a short one, in turns');
  const appending = await compareAppending(longLog, shortLog, plan.appending);
  const child = await startRegistry(longLog, undo);
  say('disclosing beside pgbench, in turns');
  const disclosing = await compareWithPgbench(child, longLog, plan.disclosing, folder, say);
  await child.stop();
  say('reading with a sealer and without, in turns');
  const sealing = await compareSealing(await startReading(undo, say), plan.sealing, say);
  return { short, long, proofs, verifying, appending, disclosing, sealing };
}

/** What is over its bound. Few rounds, as in the quick run, tell nothing of ratios. */
function faultsOf({ proofs, verifying, appending, disclosing, sealing }) {
  const { entering, appending: both } = appending;
  const ratios = [
    [entering.ratio > MOST_FOR_LENGTH, `an entry is entered at ${entering.ratio.toFixed(2)} of the short log's cost`],
    [
      both.ratio > MOST_FOR_LENGTH,
      `an entry is entered and sealed at ${both.ratio.toFixed(2)} of the short log's cost`,
    ],
    [
      disclosing !== null && disclosing.ratios.many.log < LEAST_OF_PGBENCH,
      `disclose is at ${disclosing?.ratios.many.log.toFixed(2)} of pgbench`,
    ],
    [sealing.cost > MOST_FOR_SEALING, `readings cost ${(sealing.cost * 100).toFixed(1)} % more with a sealer`],
  ];
  const bounds = [
    [proofs.p95 >= MOST_PROOF_MS, `a proof takes ${proofs.p95.toFixed(1)} ms at p95`],
    [verifying.heldMb >= MOST_VERIFYING_MB, `verify-log holds ${verifying.heldMb.toFixed(0)} MB`],
  ];
  return [...(options.quick ? [] : ratios), ...bounds].flatMap(([isOver, fault]) => (isOver ? [fault] : []));
}

async function main() {
  const measured = await measure();
  const result = { ...measured, faults: faultsOf(measured) };
  const [{ model }] = cpus();
  process.stdout.write(`\n${cpus().length} cores (${model.trim()}), Node ${process.version}\n\n${print(result)}\n`);
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      `${JSON.stringify({ node: process.version, cores: cpus().length, cpu: model, ...result }, null, 2)}\n`,
    );
  return result.faults.length === 0 ? 0 : 1;
}

setTimeout(() => {
  say(`stopped: not done after ${plan.limitMinutes} minutes`);
  stop().finally(() => process.exit(1));
}, plan.limitMinutes * 60_000).unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().finally(() => process.exit(1)));

main()
  .catch((cause) => {
    // Processes that were told to end leave questions unanswered.
    if (stopping === null) say(String(cause?.stack ?? cause));
    return 1;
  })
  .then(async (code) => {
    await stop();
    process.exit(code);
  });
