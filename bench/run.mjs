// Compares Brobygger with stock federations, with hand-written SQL and with itself unprotected, over the same databases, in turns, in one
// run. See docs/performance.md.
//   npm run bench -- [--quick] [--million] [--only <side,side>] [--chapters <chapter,chapter>]
//     [--keep] [--json <file>] [--profile <file.cpuprofile>] [--node <program>]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBench } from './bench.mjs';
import { faultsOf } from './faults.mjs';
import { keepRatios, keptRatios } from './kept.mjs';
import { measureAll, measureFar } from './measure.mjs';
import { measureMillion } from './million.mjs';
import { CHAPTERS, planOf, plannedSeconds } from './plan.mjs';
import { profile } from './profile.mjs';
import { createProgress } from './progress.mjs';
import { COVERED } from './questions.mjs';
import { ratiosOf } from './ratios.mjs';
import { report } from './report.mjs';
import { assertEntries, assertSameAnswers } from './same-answers.mjs';
import { ON_REQUEST, SIDES, startSides, stopSides } from './sides.mjs';
import { countStatements } from './statements.mjs';
import { compare, spreadsOf } from './turns.mjs';

/** The sides that every machine can have. */
const EVERYWHERE = Object.keys(SIDES).filter((name) => !ON_REQUEST.includes(name));

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: EVERYWHERE.join(',') },
    chapters: { type: 'string' },
    json: { type: 'string' },
    profile: { type: 'string' },
    node: { type: 'string' },
  },
});
const write = (line) => process.stderr.write(`${line}\n`);
const plan = chosenPlan();
const limitMinutes = plan.limitMinutes + (plan.million?.limitMinutes ?? 0);
// Ours is in every ratio.
const names = [...new Set(['ours', ...options.only.split(',')])];
const undo = [];
let stopping = null;

function chosenPlan() {
  try {
    return planOf(options);
  } catch (cause) {
    write(cause.message);
    return process.exit(1);
  }
}

/** Ends every process that was started and leaves nothing on the disk. */
function stop() {
  stopping ??= (async () => {
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
  })();
  return stopping;
}

/** The picture once more, by ours and stock on another Node. */
async function measureOn(bench, program) {
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  bench.progress.say(`once more, on Node ${version}`);
  const sides = await startSides({ ...bench, names: ['ours', 'stock'], program });
  const measured = await compare({ ...bench, sides }, CHAPTERS.covered, () => COVERED, {
    connections: 16,
    ...plan.covered,
  });
  await stopSides(sides);
  return { version, ...measured };
}

async function measure() {
  const progress = createProgress(plannedSeconds(plan, names), write);
  const bench = { ...(await startBench({ undo, progress })), names };
  const sides = await startSides(bench);
  const sample = await assertSameAnswers(sides);
  await assertEntries(sides, bench.databases);
  progress.say(`the same bytes for ${sample} youths; counting statements`);
  const counts = await countStatements(bench);
  const measured = await measureAll({ ...bench, sides }, plan);
  if (options.profile !== undefined)
    await profile({ ...bench, sides }, { file: resolve(options.profile), seconds: 15 });
  await stopSides(sides);
  return {
    ...measured,
    counts,
    far: plan.far === null ? null : await measureFar(bench, plan),
    other: options.node === undefined ? null : await measureOn(bench, resolve(options.node)),
    million: plan.million === null ? null : await measureMillion(bench, plan.million),
  };
}

async function main() {
  const stranger = names.find((name) => !Object.hasOwn(SIDES, name));
  if (stranger !== undefined)
    throw new Error(`there is no side \`${stranger}\`: name some of ${Object.keys(SIDES).join(', ')}`);
  const measured = await measure();
  const ratios = ratiosOf(measured);
  const result = {
    ratios,
    spreads: spreadsOf(measured.covered),
    ...measured,
    faults: faultsOf({ ratios, kept: keptRatios(), ...measured }),
  };
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0].model.trim() };
  process.stdout.write(`\n${machine.cores} cores (${machine.cpu}), Node ${machine.node}\n\n${report(result)}\n`);
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ ...machine, ...result }, null, 2)}\n`);
  if (options.keep) keepRatios(ratios);
  return result.faults.length === 0 ? 0 : 1;
}

setTimeout(() => {
  write(`stopped: not done after ${limitMinutes} minutes`);
  stop().finally(() => process.exit(1));
}, limitMinutes * 60_000).unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop().finally(() => process.exit(1)));

main()
  .catch((cause) => {
    // Processes that were told to end leave questions unanswered.
    if (stopping === null) write(String(cause?.stack ?? cause));
    return 1;
  })
  .then(async (code) => {
    await stop();
    process.exit(code);
  });
