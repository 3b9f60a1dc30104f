// Compares Brobygger with a stock federation over the same databases, in turns, in one run. See docs/performance.md.
//   npm run bench -- [--quick] [--json <file>] [--profile <file.cpuprofile>] [--node <another Node>]
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  assertSameAnswers,
  compareCovered,
  compareWhole,
  countStatements,
  profile,
  statementsOverBound,
  watchMemory,
} from './measure.mjs';
import { report } from './report.mjs';
import { startSides } from './sides.mjs';

const YOUTHS = 10_000;
const LEAST_RATIO = 1.5;
const MOST_MEMORY_MB = 400;

const FULL = {
  aloneTurns: 4,
  turns: 12,
  seconds: 10,
  warmUpSeconds: 10,
  wholeTurns: 6,
  memoryRequests: 50_000,
  limitMinutes: 60,
};
const QUICK = {
  aloneTurns: 2,
  turns: 6,
  seconds: 5,
  warmUpSeconds: 5,
  wholeTurns: 0,
  memoryRequests: 10_000,
  limitMinutes: 15,
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    profile: { type: 'string' },
    node: { type: 'string' },
  },
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

/** Both sides over a database of their own, on the Node that is named or on this one. */
async function startAll(program) {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-bench-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  return startSides({ folder, youths: YOUTHS, undo, say, program });
}

/** The covered picture once more, on another Node; after the first sides have ended. */
async function measureOn(program) {
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  for (const step of undo.splice(0).reverse()) await step();
  say(`once more, on Node ${version}`);
  const sides = await startAll(program);
  return { version, ...(await compareCovered(sides, { ...plan, youths: YOUTHS, say })) };
}

async function measure() {
  const sides = await startAll();
  const sample = await assertSameAnswers(sides, YOUTHS);
  say(`the same bytes for ${sample} youths; comparing`);
  const counts = await countStatements(sides);
  const covered = await compareCovered(sides, { ...plan, youths: YOUTHS, say });
  if (plan.wholeTurns > 0) say('comparing the whole picture');
  say('comparing at one connection');
  const alone = await compareCovered(sides, {
    ...plan,
    turns: plan.aloneTurns,
    connections: 1,
    warmUpSeconds: 1,
    youths: YOUTHS,
    say,
  });
  const whole =
    plan.wholeTurns === 0 ? null : await compareWhole(sides, { ...plan, turns: plan.wholeTurns, youths: YOUTHS, say });
  say(`watching the memory over ${plan.memoryRequests} requests`);
  const memory = await watchMemory(sides, { requests: plan.memoryRequests, youths: YOUTHS });
  if (options.profile !== undefined)
    await profile(sides, { file: resolve(options.profile), seconds: 15, youths: YOUTHS });
  const failures = await sides.ours.ask('failures');
  const other = options.node === undefined ? null : await measureOn(resolve(options.node));
  return { covered, alone, whole, memory, counts, failures, other };
}

function faultsOf({ covered, memory, counts, failures }) {
  return [
    ...(covered.ratios.stock.ratio < LEAST_RATIO
      ? [`the ratio to stock is ${covered.ratios.stock.ratio.toFixed(2)}, below ${LEAST_RATIO}`]
      : []),
    ...(memory.most > MOST_MEMORY_MB ? [`${memory.most.toFixed(0)} MB resident, above ${MOST_MEMORY_MB}`] : []),
    ...statementsOverBound(counts.one).map((over) => `statements of one youth, ${over}`),
    ...statementsOverBound(counts.page).map((over) => `statements of a page, ${over}`),
    ...Object.entries(failures).map(([what, times]) => `${what} failed ${times} times`),
  ];
}

/** The ratios by name, as a file keeps them. */
const ratiosOf = ({ covered }) =>
  Object.fromEntries(Object.entries(covered.ratios).map(([name, { ratio }]) => [name, ratio]));

async function main() {
  const measured = await measure();
  const faults = faultsOf(measured);
  process.stdout.write(
    `\n${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, 16 connections\n\n${report({ ...measured, faults })}\n`,
  );
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      `${JSON.stringify({ ratios: ratiosOf(measured), node: process.version, cores: cpus().length, cpu: cpus()[0].model, ...measured, faults }, null, 2)}\n`,
    );
  return faults.length === 0 ? 0 : 1;
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
