// What readings through the gateway take while a sealer is at work, beside readings without one.
import { createRequire } from 'node:module';
import { startBench } from '../bench.mjs';
import { createProgress } from '../progress.mjs';
import { COVERED } from '../questions.mjs';
import { startSides } from '../sides.mjs';
import { median } from '../statistics.mjs';
import { turn } from '../turns.mjs';
import { sealerOf } from './open-logs.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');

const CONNECTIONS = 16;

/** The all-in-one over databases of its own, with youths of whom a picture is asked; and a sealer of its log, in this process. */
export async function startReading(undo, say) {
  const bench = await startBench({ undo, progress: createProgress(0, say) });
  const { ours } = await startSides({ ...bench, names: ['ours'] });
  return { load: bench.load, ours, sealer: await sealerOf(bench.databases.consent, undo) };
}

/**
 * Pairs of turns of so many pictures each, without a sealer, and with one that seals meanwhile what such a turn leaves; either goes first in
 * turn. A round is due each twenty seconds: a turn is shorter, so that this is no less than what it costs.
 */
export async function compareSealing({ load, ours, sealer }, { pairs, requests }, say) {
  let seed = 0;
  async function read(isSealing) {
    const sealing = isSealing ? sealer.seal() : null;
    const options = { requests, seconds: 600, leadIn: 0, seed: (seed += 1), connections: CONNECTIONS };
    const { perSecond, faults } = await turn(load, ours, COVERED, options);
    await sealing;
    if (faults > 0) throw new Error(`${faults} readings failed`);
    return perSecond;
  }
  const rounds = [];
  for (let n = 0; n < 2; n += 1) await read(false);
  for (let n = 0; n < pairs; n += 1) {
    const isFirst = n % 2 === 1;
    if (!isFirst) await sealer.seal();
    const first = isFirst ? await read(true) : null;
    const without = await read(false);
    const sealing = first ?? (await read(true));
    rounds.push({ with: sealing, without });
    say(`  pair ${n + 1} of ${pairs}: ${sealing.toFixed(0)}/s with a sealer, ${without.toFixed(0)}/s without`);
  }
  const of = (side) => median(rounds.map((round) => round[side]));
  const cost = median(rounds.map((round) => round.without / round.with - 1));
  return { pairs, requests, perSecond: { with: of('with'), without: of('without') }, cost, rounds };
}
