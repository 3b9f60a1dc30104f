import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { CHILD_ENVIRONMENT } from './child-environment';
import { dyingWithUs } from './dying-with-us';
import { freePort } from './free-port';
import { findReadyPort } from './postmaster-file';
import { serverWords } from './server-words';
import { StartupError } from './startup-error';
import type { SystemUser } from './system-user';

/** A PostgreSQL that accepts connections. */
export interface ServerProcess {
  pid: number;
  port: number;
  /** Shuts down fast: rolls back what is open, writes a checkpoint, waits for the end. */
  stop(): Promise<void>;
}

interface ServerPlan {
  postgres: string;
  clusterFolder: string;
  user: SystemUser | null;
  durable: boolean;
  port: number | undefined;
  maxConnections: number | undefined;
}

const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 250;
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;
/** How often, and how many times, the server's own file is looked at for what its log has said already. */
const BETWEEN_LOOKS_MS = 5;
const LOOKS = 400;
/** The port was taken in between, or processes of a killed server are about to notice its death. */
const PASSING = /could not bind|could not create any TCP\/IP sockets|still in use/;

/** Starts PostgreSQL on that port of the loopback address, or on a free one, and waits until it accepts connections. */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryToStart(plan, plan.port ?? (await freePort()));
    if ('stop' in outcome) return outcome;
    if (attempt === ATTEMPTS || !PASSING.test(outcome.complaints)) {
      throw didNotStart(plan.clusterFolder, outcome.complaints);
    }
    await delay(BETWEEN_ATTEMPTS_MS);
  }
}

async function tryToStart(
  { postgres, clusterFolder, user, durable, maxConnections }: ServerPlan,
  port: number,
): Promise<ServerProcess | { complaints: string }> {
  const [program = postgres, ...words] = [
    ...dyingWithUs('INT'),
    postgres,
    ...serverWords(clusterFolder, port, durable, maxConnections),
  ];
  // A process group of its own, or Ctrl-C in a terminal would take the database away from under the last requests.
  const child = spawn(program, words, {
    ...user,
    cwd: '/',
    env: CHILD_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit').catch(() => undefined);
  const complaints: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    const lines = createInterface(child.stderr);
    lines.on('line', (line) => {
      if (line.includes('database system is ready to accept connections')) resolve(true);
      else if (complaints.length < 50) complaints.push(line);
    });
    lines.on('close', () => resolve(false));
    child.on('error', (error) => complaints.push(error.message));
  });
  const late = new AbortController();
  const isReady = await Promise.race([ready, delay(READY_WITHIN_MS, false, { signal: late.signal })]);
  late.abort();
  if (isReady && child.pid !== undefined) {
    await untilMarkedReady(clusterFolder);
    return { pid: child.pid, port, stop: () => stop(child, ended) };
  }
  child.kill('SIGKILL');
  await ended;
  return { complaints: complaints.join('\n') };
}

/** PostgreSQL says in its log that it is ready before it does so in the file by which a second process finds it. */
async function untilMarkedReady(clusterFolder: string): Promise<void> {
  for (let look = 1; look < LOOKS && findReadyPort(clusterFolder) === null; look += 1) await delay(BETWEEN_LOOKS_MS);
}

async function stop(child: ReturnType<typeof spawn>, ended: Promise<unknown>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const late = new AbortController();
    await Promise.race([ended, delay(STOP_WITHIN_MS, undefined, { signal: late.signal })]);
    late.abort();
  }
}

function didNotStart(clusterFolder: string, complaints: string): StartupError {
  const lines = complaints.split('\n');
  const cause = lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return new StartupError(
    `the embedded PostgreSQL did not start on \`${clusterFolder}\`: ${cause.replace(/^.*?(FATAL|PANIC): +/, '') || 'no message'}`,
  );
}
