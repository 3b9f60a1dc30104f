// Turns of the sides at one question, A B C … A B C …, and what they come to.
import { median, sum } from './statistics.mjs';

/** Wakes connections that the others' turns have left idle: what of it fails is not counted. */
const LEAD_IN_SECONDS = 0.5;

const cpuOf = async ({ processes }) => sum(await Promise.all(processes.map(({ ask }) => ask('cpu'))));

/** One turn of one side. What it carries to the log after its answers is counted into its time. */
export async function turn(load, side, question, { seconds, requests, leadIn = LEAD_IN_SECONDS, seed, connections }) {
  const about = {
    url: side.isFloor ? `${side.url}${question.floor}` : side.url,
    headers: side.headers(question.as),
    question,
    turn: { seed, youths: side.youths },
    connections,
  };
  if (leadIn > 0) await load.ask('run', { ...about, seconds: leadIn });
  await side.settle?.();
  const cpuBefore = await cpuOf(side);
  const run = await load.ask('run', { ...about, seconds, requests });
  const settling = performance.now();
  await side.settle?.();
  const settleSeconds = (performance.now() - settling) / 1000;
  const cpu = (await cpuOf(side)) - cpuBefore;
  return {
    ...run,
    settleSeconds,
    perSecond: (run.requests - run.faults) / (run.seconds + settleSeconds),
    cpuMsPerRequest: cpu / run.requests,
    loadCpuMsPerRequest: run.cpuMs / run.requests,
  };
}

const KEYS = ['perSecond', 'p50', 'p99', 'cpuMsPerRequest', 'loadCpuMsPerRequest', 'settleSeconds', 'faults'];

/** Of two sides in each round: the median of one by the other, with the lowest and the highest. */
export function ratioOf(rounds, one, other, key = 'perSecond') {
  const ratios = rounds.map((round) => round[one][key] / round[other][key]);
  return { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

/** How far the slowest of each side are behind its middle: p99 ÷ p50, as the median of the turns. */
export const spreadsOf = ({ sides, rounds }) =>
  Object.fromEntries(
    Object.keys(sides).map((name) => [name, median(rounds.map((round) => round[name].p99 / round[name].p50))]),
  );

/**
 * So many rounds, in each a turn of each side that there is, after a warm-up. `questionOf` says what a side is asked in a round. What has
 * no `seconds` ends when the question does.
 */
export async function compare(
  { load, sides, progress },
  names,
  questionOf,
  { rounds: count, warmUpSeconds, ...options },
) {
  const there = names.filter((name) => sides[name] !== undefined);
  for (const name of there) {
    if (warmUpSeconds === undefined) break;
    const warmUp = { ...options, seconds: warmUpSeconds, leadIn: 0, seed: 7 };
    await turn(load, sides[name], questionOf(name, 0), warmUp);
    progress.spent(warmUpSeconds);
  }
  const rounds = [];
  for (let n = 0; n < count; n += 1) {
    const round = {};
    for (const name of there) {
      round[name] = await turn(load, sides[name], questionOf(name, n), { ...options, seed: 100 + n });
      progress.spent(round[name].seconds + (options.leadIn ?? LEAD_IN_SECONDS));
    }
    rounds.push(round);
    const rates = there.map((name) => `${name} ${round[name].perSecond.toFixed(0)}/s`);
    progress.say(`  round ${n + 1} of ${count}: ${rates.join(', ')}`);
  }
  const summary = (name) =>
    Object.fromEntries(KEYS.map((key) => [key, median(rounds.map((round) => round[name][key]))]));
  return {
    connections: options.connections,
    sides: Object.fromEntries(there.map((name) => [name, { name: sides[name].name, ...summary(name) }])),
    rounds,
  };
}
