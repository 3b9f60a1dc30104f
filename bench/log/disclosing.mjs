// The coalesced `disclose` beside one insert a transaction, and with a sealer at work beside without.
import { startChild } from '../process.mjs';
import { median } from '../statistics.mjs';
import { insertInto } from './known-world.mjs';
import { LOG_KEY } from './open-logs.mjs';
import { findPgbench, runPgbench } from './pgbench.mjs';

/** As many as ask at once, on either side. */
export const ASKERS = 16;

/** A month's columns, constraints and indexes, and none of what its triggers do. */
const BARE = `
create table bench_entry (like log_month.other including all);
create index on bench_entry (youth_id, seq);
create index on bench_entry using brin (at);
do $$ begin execute format('grant insert on bench_entry to %I', current_database()); end $$`;

export async function startRegistry({ urls, owner }, undo) {
  await owner.query(BARE);
  const child = await startChild('log/registry.mjs', { appUrl: urls.appUrl, logSecret: LOG_KEY.secret });
  undo.push(child.stop);
  return child;
}

const SIDES = ['ours', 'pgbench', 'bare'];

/** Turns of all three, A B C, C B A …: transactions a second of each, and ours by the others. */
export async function compareWithPgbench(child, { urls }, { rounds, seconds, warmUpSeconds }, folder, say) {
  const program = findPgbench();
  if (program === null) {
    say('  no `pgbench` here: left out');
    return null;
  }
  const of = { program, url: urls.appUrl, folder, clients: ASKERS };
  const sides = {
    async ours(time) {
      const { done, seconds: took } = await child.ask('disclose', { askers: ASKERS, seconds: time });
      return done / took;
    },
    pgbench: (time) => runPgbench({ ...of, script: insertInto('disclosure_entry'), seconds: time }),
    bare: (time) => runPgbench({ ...of, script: insertInto('bench_entry'), seconds: time }),
  };
  for (const side of SIDES) await sides[side](warmUpSeconds);
  const turns = [];
  for (let n = 0; n < rounds; n += 1) {
    const turn = {};
    for (const side of n % 2 === 0 ? SIDES : SIDES.toReversed()) turn[side] = await sides[side](seconds);
    turns.push(turn);
    say(`  round ${n + 1} of ${rounds}: ${SIDES.map((side) => `${side} ${turn[side].toFixed(0)}/s`).join(', ')}`);
    await child.ask('seal');
  }
  const by = (other) => median(turns.map((turn) => turn.ours / turn[other]));
  const perSecond = Object.fromEntries(SIDES.map((side) => [side, median(turns.map((turn) => turn[side]))]));
  return { rounds, askers: ASKERS, perSecond, ratio: by('pgbench'), ratioToBare: by('bare') };
}

/**
 * Pairs of turns of so many readings each, with a sealer that seals as many meanwhile, and without; either goes first in turn. What waits
 * before a turn with a sealer is what one turn has left.
 */
export async function compareSealing(child, { pairs, requests }, say) {
  const turn = async (isSealing) => (await child.ask('discloseSome', { askers: ASKERS, requests, isSealing })).seconds;
  const ratios = [];
  const took = { with: [], without: [] };
  await turn(false);
  for (let n = 0; n < pairs; n += 1) {
    const isFirst = n % 2 === 1;
    if (!isFirst) await child.ask('seal');
    const first = isFirst ? await turn(true) : null;
    const without = await turn(false);
    const sealing = first ?? (await turn(true));
    took.with.push(sealing);
    took.without.push(without);
    ratios.push(sealing / without);
    say(`  pair ${n + 1} of ${pairs}: ${sealing.toFixed(2)} s with a sealer, ${without.toFixed(2)} s without`);
  }
  await child.ask('seal');
  return {
    pairs,
    requests,
    seconds: { with: median(took.with), without: median(took.without) },
    ratio: median(ratios),
    ratios,
  };
}
