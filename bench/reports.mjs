// Compares the reports of outreach with bare SQL, over a hundred synthetic years. See docs/performance.md.
//   npm run bench:reports -- [--quick] [--out <file>] [--profile <file.cpuprofile>]
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyst, createAsker } from './reports/askers.mjs';
import {
  assertSameFigures,
  compareAllYears,
  compareAlone,
  compareOneYear,
  countStatementsOfSession,
  measureFloor,
  profileOneYear,
  warmUp,
} from './reports/measure.mjs';
import { print } from './reports/print.mjs';
import { REPORTS } from './reports/questions.mjs';
import { startPlatforms } from './reports/start-platforms.mjs';

/** The year of the annual report, of which printed figures are kept too. */
const YEAR = 2016;
const MOST_LOADING_MB = 300;
const MOST_OVER_SQL = 1.5;
const MOST_AMONG_OTHERS = 1.3;

const FULL = {
  from: 1950,
  years: 100,
  warmUp: { oneYear: 400, manyYears: 20 },
  oneYear: { rounds: 60, times: 10, warmUp: 10 },
  allYears: { rounds: 20, times: 1, warmUp: 3 },
  alone: { rounds: 60, times: 10, warmUp: 10 },
  limitMinutes: 30,
};
const QUICK = {
  from: 2014,
  years: 5,
  warmUp: { oneYear: 5, manyYears: 1 },
  oneYear: { rounds: 6, times: 3, warmUp: 2 },
  allYears: { rounds: 4, times: 1, warmUp: 1 },
  alone: { rounds: 6, times: 3, warmUp: 2 },
  limitMinutes: 5,
};

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, out: { type: 'string' }, profile: { type: 'string' } },
});
const plan = options.quick ? QUICK : FULL;
const years = Array.from({ length: plan.years }, (_, n) => plan.from + n);
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
  const { all, alone } = await startPlatforms({ folder, years, alone: YEAR, undo, say });
  const [ask, askAlone, analyst] = [createAsker(all, undo), createAsker(alone, undo), await createAnalyst(all, undo)];
  say('comparing every figure of every year');
  await assertSameFigures({ ask, analyst, years });
  const common = { ask, askAlone, analyst, platform: all, years, year: YEAR, plan, say };
  say('warming up');
  await warmUp(common);
  say('comparing one year with bare SQL');
  const oneYear = await compareOneYear(common);
  const floor = await measureFloor(common);
  say('comparing all years with bare SQL');
  const allYears = await compareAllYears(common);
  say('comparing one year among others with the year alone');
  const amongOthers = await compareAlone(common);
  const session = await countStatementsOfSession(common);
  if (options.profile !== undefined) await profileOneYear({ ...common, file: resolve(options.profile) });
  return { years: plan.years, year: YEAR, loaded: all.loaded, oneYear, floor, allYears, alone: amongOthers, session };
}

/** What is above its goal. Few rounds, as in the quick run, tell nothing of ratios. */
function faultsOf({ loaded, oneYear, allYears, alone, session }) {
  const above = (what, results, most) =>
    options.quick
      ? []
      : REPORTS.filter((report) => results[report].ratio > most).map(
          (report) => `${report}, ${what}: ${results[report].ratio.toFixed(2)}, above ${most}`,
        );
  return [
    ...(loaded.maxRssMb > MOST_LOADING_MB
      ? [`${loaded.maxRssMb.toFixed(0)} MB resident while loading, above ${MOST_LOADING_MB}`]
      : []),
    ...above('one year over bare SQL', oneYear, MOST_OVER_SQL),
    ...above('all years over bare SQL', allYears, MOST_OVER_SQL),
    ...above('one year among others', alone, MOST_AMONG_OTHERS),
    ...Object.entries(session.statements)
      .filter(([name, times]) => name.startsWith('insert') && times > 1)
      .map(([name, times]) => `${name} ${times} times for one session`),
  ];
}

async function main() {
  const measured = await measure();
  const result = { ...measured, faults: faultsOf(measured) };
  process.stdout.write(
    `\n${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}, one connection\n\n${print(result)}\n`,
  );
  if (options.out !== undefined)
    writeFileSync(
      options.out,
      `${JSON.stringify({ node: process.version, cores: cpus().length, cpu: cpus()[0].model, ...result }, null, 2)}\n`,
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
