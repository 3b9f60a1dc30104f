import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLineOf } from './running-process';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';

const POLL_MS = 25;
const PATIENCE = [
  { signal: 'SIGINT', ms: 30_000 },
  { signal: 'SIGQUIT', ms: 10_000 },
] as const;

/**
 * Clears what an earlier run left: a PostgreSQL that outlived its parent is shut down, and a pid file that no longer
 * names one is removed. PostgreSQL itself believes any live process with that number.
 */
export async function clearOrphan(clusterFolder: string): Promise<void> {
  const pidFile = join(clusterFolder, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === null) return;
  for (const { signal, ms } of PATIENCE) {
    if (!isServerOf(clusterFolder, pid)) break;
    send(signal, pid);
    const giveUpAt = Date.now() + ms;
    while (isServerOf(clusterFolder, pid) && Date.now() < giveUpAt) await delay(POLL_MS);
  }
  if (isServerOf(clusterFolder, pid)) {
    throw new StartupError(`a PostgreSQL from an earlier run does not stop: end process ${pid} and start again`);
  }
  rmSync(pidFile, { force: true });
}

function readPid(pidFile: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the process is a PostgreSQL of this very folder, and not another one that got the same number. */
function isServerOf(clusterFolder: string, pid: number): boolean {
  const command = commandLineOf(pid);
  return command !== null && command.includes('postgres') && command.includes(`-D ${clusterFolder} `);
}

function send(signal: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between, or it is another user's; the caller looks again either way.
  }
}
