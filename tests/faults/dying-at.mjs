// Loaded before a service under test (`node --import`): at SIGUSR2 it reads from the file DIE_AT names at which statement it is to die,
// and dies there as by a power cut.
import { readFileSync } from 'node:fs';
import pg from 'pg';

/** `{ statement, moment }`: the moment is BEFORE or AFTER the statement, or BEFORE_COMMIT or AFTER_COMMIT of the transaction that ran it. */
let plan = null;
const inside = new WeakSet();
const die = () => process.kill(process.pid, 'SIGKILL');

process.on('SIGUSR2', () => {
  plan = JSON.parse(readFileSync(process.env.DIE_AT, 'utf8'));
  process.stdout.write(`{"armed":"${plan.round}"}\n`);
});

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (config, ...rest) {
  const text = typeof config === 'string' ? config : (config?.text ?? '');
  const run = () => query.call(this, config, ...rest);
  if (plan === null) return run();
  const isCommit = /^commit/i.test(text) && inside.has(this);
  const isIt = text.includes(plan.statement);
  if (isIt) inside.add(this);
  if ((isIt && plan.moment === 'BEFORE') || (isCommit && plan.moment === 'BEFORE_COMMIT')) die();
  if (!(isIt && plan.moment === 'AFTER') && !(isCommit && plan.moment === 'AFTER_COMMIT')) return run();
  const last = rest.at(-1);
  if (typeof last === 'function') return query.call(this, config, ...rest.slice(0, -1), die);
  return run().then(die);
};
