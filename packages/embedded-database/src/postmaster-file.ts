import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';

/** Where in PostgreSQL's `postmaster.pid` its port and its state stand, counted from 0. */
const PORT_LINE = 3;
const STATE_LINE = 7;

/**
 * The port on which the PostgreSQL of a cluster says that it accepts connections; null when it does not say so.
 * @throws StartupError when another user's database may not be looked at
 */
export function findReadyPort(clusterFolder: string): number | null {
  const lines = linesOf(join(clusterFolder, 'postmaster.pid'));
  const port = Number(lines[PORT_LINE]);
  return port > 0 && lines[STATE_LINE]?.trim() === 'ready' ? port : null;
}

function linesOf(pidFile: string): readonly string[] {
  try {
    return readFileSync(pidFile, 'utf8').split('\n');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw new StartupError(
      `cannot read \`${pidFile}\`, run this as the user that runs the database: ${systemCodeOf(error) ?? 'unknown'}`,
    );
  }
}
