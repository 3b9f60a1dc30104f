// Processes that are started in an order, started again when they end, and stopped in the other order, by their own numbers: those of one
// kind together.
import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const AGAIN_AFTER_MS = 500;
const STOP_WITHIN_MS = 30_000;

/** Should this process die, the kernel tells its children to end: Linux alone can. */
const DYING_WITH_US = ['setpriv', '--pdeathsig', 'TERM', '--'];
const before = spawnSync(DYING_WITH_US[0], [...DYING_WITH_US.slice(1), 'true']).status === 0 ? DYING_WITH_US : [];

/** `onChange` hears the number of each process by its name whenever one is started. What they say goes to a file of their name. */
export function createCrew(folder, onChange) {
  const members = [];
  const pids = {};
  let isStopping = false;

  function begin(member) {
    const { name, command, user, environment, againAfterMs } = member;
    const [program, ...words] = [...before, ...command];
    const log = openSync(join(folder, `${name}.log`), 'a');
    // Of a group of its own: Ctrl-C in a terminal is for who stops them in their order.
    const child = spawn(program, words, {
      ...user,
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    member.child = child;
    pids[name] = child.pid;
    onChange(pids);
    child.on('exit', async () => {
      if (isStopping) return;
      await delay(againAfterMs);
      if (!isStopping) begin(member);
    });
  }

  return {
    start(
      kind,
      name,
      command,
      { user = {}, environment = { PATH: process.env.PATH, LANG: 'C.UTF-8' }, againAfterMs = AGAIN_AFTER_MS } = {},
    ) {
      const member = { kind, name, command, user, environment, againAfterMs };
      members.push(member);
      begin(member);
    },
    async stop() {
      isStopping = true;
      const kinds = [...new Set(members.map(({ kind }) => kind))].reverse();
      for (const kind of kinds)
        await Promise.all(members.filter((each) => each.kind === kind).map(({ child }) => end(child)));
    },
  };
}

async function end(child) {
  const ended = once(child, 'exit');
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

/**
 * Waits until the address answers as `fits` says.
 * @throws Error that names what did not come, and what the signal gives when it says that nobody waits any more
 */
export async function until(signal, what, url, fits = ({ ok }) => ok, withinMs = 180_000) {
  for (const end = Date.now() + withinMs; Date.now() < end; await delay(200)) {
    signal.throwIfAborted();
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer !== null && (await fits(answer))) return;
  }
  throw new Error(`${what} did not come in ${withinMs / 1000} s: see its log`);
}
