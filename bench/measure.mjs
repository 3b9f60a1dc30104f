// The chapters of the bench, in the order in which they are measured.
import { behind } from './database.mjs';
import { watchMemory } from './memory.mjs';
import { CHAPTERS } from './plan.mjs';
import { startChild } from './process.mjs';
import {
  CONSENTS,
  COVERED,
  different,
  LIST,
  LIST_PAGE,
  NESTED,
  REPORT,
  REPORT_OF_FLOOR,
  WHOLE,
  WHOLE_OF_STOCK,
} from './questions.mjs';
import { startSides, stopSides } from './sides.mjs';
import { compare } from './turns.mjs';

const CONNECTIONS = 16;

/** How much later each answer of a database that is far away arrives. */
const FAR_MS = 4;

/** What a side is asked in a round of a chapter. */
const ASKED = {
  covered: () => COVERED,
  alone: () => COVERED,
  many: () => COVERED,
  far: () => COVERED,
  list: () => LIST,
  listPage: () => LIST_PAGE,
  nested: () => NESTED,
  consents: () => CONSENTS,
  report: (name) => (name === 'floor' ? REPORT_OF_FLOOR : REPORT),
  whole: (name) => (name === 'stock' ? WHOLE_OF_STOCK : WHOLE),
};

const TITLES = {
  covered: 'the picture that the purpose covers',
  alone: 'the same at one connection',
  many: 'the same at 64 connections',
  far: `the same, with ${FAR_MS} ms added to each answer of a database`,
  list: 'a list of fifty youths, each with the picture',
  listPage: 'a page of a list',
  report: "a year's report, at one connection",
  nested: 'the sessions of a year with what is in them',
  consents: 'consents given and withdrawn',
  cold: 'operations that nobody asked before',
  whole: 'the whole picture',
};

/** Measures a chapter, or nothing where the plan leaves it out. */
async function measureChapter(bench, plan, chapter) {
  const options = plan[chapter];
  if (options === null) return null;
  bench.progress.say(TITLES[chapter]);
  const { operations, ...rest } = { connections: CONNECTIONS, ...options };
  const asked = chapter === 'cold' ? (_name, n) => different(n * operations, operations) : ASKED[chapter];
  // An operation that wakes the connections would not be new.
  const leadIn = chapter === 'cold' ? { leadIn: 0 } : {};
  return compare(bench, CHAPTERS[chapter], asked, { ...rest, ...leadIn });
}

/** All chapters over the sides that are there; the last ones end them, and start those over databases that are far away. */
export async function measureAll(bench, plan) {
  const measured = {};
  for (const chapter of Object.keys(CHAPTERS).filter((each) => each !== 'far'))
    measured[chapter] = await measureChapter(bench, plan, chapter);
  measured.mostMemoryMb = (await bench.sides.ours.ask('mostMemory')) / 1024 / 1024;
  measured.memory = plan.memory === null ? null : await watchMemory(bench, plan.memory);
  if (measured.memory !== null) measured.mostMemoryMb = (await bench.sides.ours.ask('mostMemory')) / 1024 / 1024;
  measured.failures = await bench.sides.ours.ask('failures');
  return measured;
}

/** The picture with databases that are far away. The sides before must have ended: these are started anew. */
export async function measureFar(bench, plan) {
  const { hostname: host, port } = new URL(bench.databases.consent.appUrl);
  const line = await startChild('far-database.mjs', { host, port: Number(port), delayMs: FAR_MS });
  bench.undo.push(line.stop);
  const names = CHAPTERS.far.filter((name) => bench.names.includes(name));
  const sides = await startSides({ ...bench, names, databases: behind(bench.databases, line.started) });
  const measured = await measureChapter({ ...bench, sides }, plan, 'far');
  await stopSides(sides);
  await line.stop();
  return measured;
}
