// The coalesced `disclose` beside one insert a transaction.
import { startChild } from '../process.mjs';
import { median } from '../statistics.mjs';
import { insertInto } from './known-world.mjs';
import { LOG_KEY } from './open-logs.mjs';
import { findPgbench, runPgbench } from './pgbench.mjs';

/** So many connections `pgbench` has; ours are asked by as many at once, and by as many as come together under load. */
const CLIENTS = 16;
const MANY = 64;

/** A month's columns, constraints and indexes, and none of what its triggers do. */
const BARE = `
create table bench_entry (like log_month.other including all);
do $$ begin execute format('grant insert on bench_entry to %I', current_database()); end $$`;

export async function startRegistry({ urls, owner }, undo) {
  await owner.query(BARE);
  const child = await startChild('log/registry.mjs', { appUrl: urls.appUrl, logSecret: LOG_KEY.secret });
  undo.push(child.stop);
  // As the database does by itself within a minute of operation: until then it plans as for tables that it knows nothing of.
  await owner.query('analyze');
  return child;
}

const SIDES = ['many', 'few', 'pgbench', 'bare'];

/** Turns of all, A B C D, D C B A …: transactions a second of each, and ours by the others. */
export async function compareWithPgbench(child, { urls }, { rounds, seconds, warmUpSeconds }, folder, say) {
  const program = findPgbench();
  if (program === null) {
    say('  no `pgbench` here: left out');
    return null;
  }
  const of = { program, url: urls.appUrl, folder, clients: CLIENTS };
  const disclosing = (askers) => async (time) => {
    const { done, seconds: took } = await child.ask('disclose', { askers, seconds: time });
    return done / took;
  };
  const sides = {
    many: disclosing(MANY),
    few: disclosing(CLIENTS),
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
  const by = (one, other) => median(turns.map((turn) => turn[one] / turn[other]));
  const perSecond = Object.fromEntries(SIDES.map((side) => [side, median(turns.map((turn) => turn[side]))]));
  const ratios = Object.fromEntries(
    ['many', 'few'].map((one) => [one, { log: by(one, 'pgbench'), bare: by(one, 'bare') }]),
  );
  return { rounds, clients: CLIENTS, askers: { many: MANY, few: CLIENTS }, perSecond, ratios };
}
