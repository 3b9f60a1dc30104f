// How long each chapter takes. A chapter asks some sides in turns, for so many rounds; `connections` are 16 where nothing is said.

/** Every chapter that asks all of its sides the same way, with the sides that it asks. */
export const CHAPTERS = {
  covered: ['ours', 'unprotected', 'pooled', 'distributed', 'stock', 'hive', 'loggedFloor', 'floor'],
  alone: ['ours', 'stock', 'loggedFloor', 'floor'],
  many: ['ours', 'pooled', 'stock', 'loggedFloor'],
  list: ['ours', 'stock'],
  listPage: ['ours', 'stock'],
  report: ['ours', 'floor'],
  nested: ['ours'],
  consents: ['ours', 'floor'],
  cold: ['ours', 'stock', 'hive'],
  whole: ['ours', 'stock'],
  far: ['ours', 'stock', 'loggedFloor', 'floor'],
};

const short = { rounds: 2, seconds: 1, warmUpSeconds: 0.6 };
const long = { rounds: 4, seconds: 10, warmUpSeconds: 5 };

const QUICK = {
  covered: { rounds: 3, seconds: 2, warmUpSeconds: 2 },
  alone: { ...short, connections: 1 },
  many: { ...short, connections: 64 },
  list: { ...short, connections: 4 },
  listPage: short,
  report: { ...short, connections: 1 },
  nested: short,
  consents: short,
  cold: { rounds: 2, operations: 80 },
  whole: null,
  far: short,
  memory: null,
  million: null,
  limitMinutes: 10,
};

const FULL = {
  covered: { rounds: 10, seconds: 10, warmUpSeconds: 10 },
  alone: { ...long, connections: 1 },
  many: { ...long, connections: 64 },
  list: { ...long, connections: 4 },
  listPage: long,
  report: { ...long, connections: 1 },
  nested: long,
  consents: long,
  cold: { rounds: 2, operations: 5000 },
  whole: long,
  far: long,
  memory: { first: 10_000, last: 100_000 },
  million: null,
  limitMinutes: 120,
};

/** What `--million` adds. */
const MILLION = {
  youths: 1_000_000,
  step: 20_000,
  rounds: 10,
  seconds: 10,
  warmUpSeconds: 20,
  limitMinutes: 120,
};

/** Besides the chapters of sides in turns. */
const MEMORY = 'memory';

/**
 * What is measured, and for how long. The picture that the purpose covers always is: by it the bench judges.
 * @throws Error where `chapters` names one that there is not
 */
export function planOf({ quick, million, chapters }) {
  const all = { ...(quick ? QUICK : FULL), million: million ? MILLION : null };
  if (chapters === undefined) return all;
  const chosen = new Set(['covered', ...chapters.split(',')]);
  const known = [...Object.keys(CHAPTERS), MEMORY];
  const stranger = [...chosen].find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`there is no chapter \`${stranger}\`: name some of ${known.join(', ')}`);
  return { ...all, ...Object.fromEntries(known.filter((name) => !chosen.has(name)).map((name) => [name, null])) };
}

/** Roughly how long starting takes, a request of the memory's chapter, a new operation, and writing a youth, in seconds. */
const STARTING = 60;
const PER_REQUEST = 1 / 200;
const PER_OPERATION = 1 / 40;
const PER_YOUTH = 1 / 2500;
const LEAD_IN = 0.5;

/** How long the whole will take, as planned. */
export function plannedSeconds(plan, names) {
  let seconds = STARTING + (plan.memory?.last ?? 0) * PER_REQUEST;
  for (const [chapter, sides] of Object.entries(CHAPTERS)) {
    const { rounds = 0, seconds: turn, warmUpSeconds = 0, operations = 0 } = plan[chapter] ?? {};
    const there = sides.filter((name) => names.includes(name)).length;
    seconds += there * (warmUpSeconds + rounds * (turn === undefined ? operations * PER_OPERATION : turn + LEAD_IN));
  }
  if (plan.million === null) return seconds;
  const { rounds, seconds: turn, warmUpSeconds } = plan.million;
  return seconds + writingSeconds(plan.million) + 4 * (warmUpSeconds + rounds * (turn + LEAD_IN));
}

/** How long writing the million youths will take, as planned. */
export const writingSeconds = ({ youths }) => youths * PER_YOUTH;
