// What grows with the number of youths, and how: towards ten million. See docs/scale.md.
//   npm run bench:scale -- [--quick] [--million] [--keep] [--json <file>]
// A thousand, ten thousand and a hundred thousand youths take one gigabyte in $TMPDIR and some ten minutes; `--million` takes nine more, and
// half an hour. It stops by itself after an hour and a half, and leaves nothing behind.
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startAskers } from './askers.mjs';
import { ask, makeDatabases, startServer } from './database.mjs';
import { PURPOSE } from './picture.mjs';
import { COVERED, LIST_PAGE } from './questions.mjs';
import { answerOf } from './same-answers.mjs';
import { KEPT, pageOf } from './scale/page.mjs';
import { bytesOf, sizesOf } from './scale/sizes.mjs';
import { workOf } from './scale/work.mjs';
import { writeWorld, youthId } from './world.mjs';

const { dropDatabases } = createRequire(import.meta.url)('@brobygger/embedded-database');

const LIMIT_MS = 90 * 60_000;
const STEP = 20_000;
/** What a youth takes at most while it is written, what is written ahead included. */
const BYTES_PER_YOUTH = 20_000;
const ANSWERS = { few: 40, many: 300 };

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const sizes = options.quick ? [1000, 4000] : [1000, 10_000, 100_000, ...(options.million ? [1_000_000] : [])];
const say = (line) => process.stderr.write(`${line}\n`);
const undo = [];

/** The questions, of youths from all over the numbers. */
const questionsOf = (youths, times) => ({
  picture: {
    times,
    answer: (side, n) => whole(side, COVERED, { id: youthId(1 + ((n * 7919) % youths)) }),
  },
  caseload: { times: times / 10, answer: (side) => whole(side, LIST_PAGE, { first: LIST_PAGE.first }) },
});

/** @throws where the answer is not whole: what fails is fast */
async function whole(side, question, variables) {
  const text = await answerOf(side, question, variables);
  if (text.includes('"errors"')) throw new Error(`not answered: ${text.slice(0, 400)}`);
}

/** What an entry of the log takes: at the registry, and at the owner that entered it. */
async function entryBytes(databases, read) {
  const look = async () => {
    const at = async ({ ownerUrl }) => {
      const [{ bytes }] = await ask(ownerUrl, LOG_BYTES);
      const [{ entries }] = await ask(ownerUrl, 'select count(*)::float8 as entries from disclosure_entry');
      return { bytes, entries };
    };
    return { registry: await at(databases.consent), owner: await at(databases.nav) };
  };
  const before = await look();
  await read();
  const after = await look();
  const each = (where) =>
    Math.round((after[where].bytes - before[where].bytes) / (after[where].entries - before[where].entries));
  return {
    registry: each('registry'),
    owner: each('owner'),
    entries: after.registry.entries - before.registry.entries,
  };
}
const LOG_BYTES = `
select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and (n.nspname = 'log_month' or c.relname like 'disclosure%')`;

async function measureOne(bench, youths) {
  say(`${youths} youths`);
  const room = statfsSync(bench.folder);
  if (room.bavail * room.bsize < youths * BYTES_PER_YOUTH) throw new Error(`no room for ${youths} youths`);
  const set = `scale-${youths}`;
  const databases = await makeDatabases(bench.server.adminUrl, set);
  for (const urls of Object.values(databases)) {
    const { pathname } = new URL(urls.ownerUrl);
    urls.adminUrl = Object.assign(new URL(bench.server.adminUrl), { pathname }).href;
    await ask(urls.adminUrl, 'create extension if not exists pageinspect');
  }
  const empty = bytesOf(await sizesOf(databases));
  const began = performance.now();
  await writeWorld(databases, youths, PURPOSE, { step: STEP });
  const writtenMs = performance.now() - began;
  const kept = await sizesOf(databases);
  say(`  written in ${(writtenMs / 1000).toFixed(0)} s`);
  const times = options.quick ? ANSWERS.few : ANSWERS.many;
  let work;
  const entry = await entryBytes(
    databases,
    async () => (work = await workOf(bench, databases, questionsOf(youths, times))),
  );
  await dropDatabases(
    bench.server.adminUrl,
    Object.values(databases).map(({ ownerUrl, appUrl }) => ({
      database: new URL(ownerUrl).pathname.slice(1),
      ownerRole: new URL(ownerUrl).username,
      runtimeRole: new URL(appUrl).username,
    })),
  );
  return { youths, bytes: bytesOf(kept) - empty, services: kept, entry, ...work };
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-bench-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startServer(folder, undo);
  const bench = { folder, server, askers: await startAskers(undo), secret: randomBytes(32).toString('base64') };
  const measured = [];
  for (const youths of sizes) measured.push(await measureOne(bench, youths));
  return { node: process.version, cores: cpus().length, cpu: cpus()[0].model.trim(), measured };
}

const limit = setTimeout(() => {
  say('it takes longer than an hour and a half: stopped');
  void stop().finally(() => process.exit(1));
}, LIMIT_MS);
async function stop() {
  clearTimeout(limit);
  for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().finally(() => process.exit(1)));

try {
  const figures = await measure();
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (options.keep) writeFileSync(KEPT, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(pageOf(figures));
} finally {
  await stop();
}
