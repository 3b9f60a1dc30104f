// What PostgreSQL does for a start and for an answer: blocks that are looked at, rows that are read, tables that are read as a whole.
import { ask } from '../database.mjs';
import { startChild } from '../process.mjs';
import { FLAGS } from '../sides.mjs';

/** What has been done so far, of one database. Who does it must have hung up: only then is all of it counted. */
const DONE = `
select (select blks_hit + blks_read from pg_stat_database where datname = current_database())::float8 as blocks,
  (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)::float8 as "scannedRows",
  (select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_user_tables)::float8 as rows`;

const doneIn = async (databases) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(databases).map(async ([service, { ownerUrl }]) => [service, (await ask(ownerUrl, DONE))[0]]),
    ),
  );

/** Starts our process, has it do something, stops it, and says what its databases did meanwhile. */
async function during(bench, databases, work) {
  const before = await doneIn(databases);
  const began = performance.now();
  const about = { databases, issuer: bench.askers.configuration, secret: bench.secret };
  const child = await startChild('ours.mjs', about, { flags: FLAGS });
  const startedMs = performance.now() - began;
  let times;
  try {
    times = await work({ url: child.started, headers: bench.askers.headersOf });
    await child.ask('settle');
  } finally {
    await child.stop();
  }
  const after = await doneIn(databases);
  const sum = (what) =>
    Object.entries(after).reduce((all, [service, done]) => all + done[what] - before[service][what], 0);
  return { startedMs, times, blocks: sum('blocks'), scannedRows: sum('scannedRows'), rows: sum('rows') };
}

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];

/** How long a start takes, and what each of the questions costs beyond it, for one answer of so many. */
export async function workOf(bench, databases, questions) {
  const start = await during(bench, databases, () => Promise.resolve([]));
  const answers = {};
  for (const [name, { times, answer }] of Object.entries(questions)) {
    const done = await during(bench, databases, async (side) => {
      const took = [];
      for (let n = 0; n < times; n += 1) {
        const began = performance.now();
        await answer(side, n);
        took.push(performance.now() - began);
      }
      return took;
    });
    const each = (what) => Math.max(0, Math.round((done[what] - start[what]) / times));
    answers[name] = {
      ms: median(done.times),
      blocks: each('blocks'),
      rows: each('rows'),
      scannedRows: each('scannedRows'),
    };
  }
  return { startMs: start.startedMs, startRows: start.rows, answers };
}
