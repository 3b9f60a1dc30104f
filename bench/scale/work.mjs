// What PostgreSQL does for a start and for an answer: blocks that are looked at, and rows that are read.
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../database.mjs';
import { startChild } from '../process.mjs';
import { FLAGS } from '../sides.mjs';

/** A connection tells what it has done when it has been idle for ten seconds. */
const TOLD_AFTER_MS = 11_000;

const DONE = `
select (select blks_hit + blks_read from pg_stat_database where datname = current_database())::float8 as blocks,
  (select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_user_tables)::float8 as rows`;

/** What has been done so far in all databases. */
async function doneIn(databases) {
  await delay(TOLD_AFTER_MS);
  const done = await Promise.all(Object.values(databases).map(async ({ ownerUrl }) => (await ask(ownerUrl, DONE))[0]));
  const sum = (what) => done.reduce((all, each) => all + each[what], 0);
  return { blocks: sum('blocks'), rows: sum('rows') };
}

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];

/** How long a start takes and how much it reads, and what an answer of each of the questions costs. */
export async function workOf(bench, databases, questions) {
  const empty = await doneIn(databases);
  const began = performance.now();
  const about = { databases, issuer: bench.askers.configuration, secret: bench.secret };
  const child = await startChild('ours.mjs', about, { flags: FLAGS });
  const startMs = performance.now() - began;
  try {
    const side = { url: child.started, headers: bench.askers.headersOf };
    const started = await doneIn(databases);
    const answers = {};
    let before = started;
    for (const [name, { times, answer }] of Object.entries(questions)) {
      const took = [];
      for (let n = 0; n < times; n += 1) {
        const asked = performance.now();
        await answer(side, n);
        took.push(performance.now() - asked);
      }
      await child.ask('settle');
      const after = await doneIn(databases);
      const each = (what) => Math.round((after[what] - before[what]) / times);
      answers[name] = { ms: median(took), blocks: each('blocks'), rows: each('rows') };
      before = after;
    }
    return { startMs, startRows: started.rows - empty.rows, answers };
  } finally {
    await child.stop();
  }
}
