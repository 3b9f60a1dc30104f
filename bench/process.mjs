// Processes of the bench that ask each other. A child ends with its parent, however that ends.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The environment of a server in production that phones nowhere. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  PATH: process.env.PATH,
  TMPDIR: process.env.TMPDIR ?? '/tmp',
};

/** So many of the last characters that a quiet child said. */
const MOST_KEPT = 2000;

/**
 * Starts a file, named from this folder, as a process of its own and waits until it has begun. `flags` are those of Node, `program` another
 * Node, `words` what stands behind the file, `environment` what it has beside that of every child. What a `quiet`
 * one says is kept, and not shown.
 */
export async function startChild(
  file,
  start,
  { flags = [], program = process.execPath, environment = {}, words = [], quiet = false } = {},
) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), words, {
    execPath: program,
    execArgv: flags,
    env: { ...ENVIRONMENT, ...environment },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-MOST_KEPT)));
  const waiting = new Map();
  let next = 0;
  child.on('message', ({ n, answer, fault }) => {
    const { resolve, reject } = waiting.get(n);
    waiting.delete(n);
    if (fault === undefined) resolve(answer);
    else reject(new Error(`${file}: ${fault}`));
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`));
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ask = (what, about = {}) =>
    new Promise((resolve, reject) => {
      waiting.set((next += 1), { resolve, reject });
      child.send({ n: next, what, about });
    });
  const stop = async () => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  };
  try {
    return { started: await ask('start', start), ask, stop, hasEnded, said: () => said };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Answers the parent. `handlers.start` is asked first; `handlers.stop`, if there, when the parent is gone. */
export function answerParent(handlers) {
  process.on('message', async ({ n, what, about }) => {
    try {
      process.send({ n, answer: await handlers[what](about) });
    } catch (cause) {
      process.send({ n, fault: String(cause?.stack ?? cause) });
    }
  });
  process.on('disconnect', async () => {
    setTimeout(() => process.exit(1), 4000).unref();
    await handlers.stop?.();
    process.exit(0);
  });
}

/** Processor time of this process so far, in milliseconds. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
