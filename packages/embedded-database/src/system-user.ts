import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { CHILD_ENVIRONMENT } from './child-environment';
import { StartupError } from './startup-error';

/** An unprivileged user of the operating system, in the shape that `spawn` takes. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * The user that PostgreSQL runs as: null is the user of this process. PostgreSQL refuses to run as root, so root drops
 * to the owner of the cluster if there is one, or else to `postgres`, which is created when missing, or to `nobody`.
 */
export function databaseUser(clusterFolder: string): SystemUser | null {
  const owner = ownerOf(clusterFolder);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner !== null && self !== undefined && owner.uid !== self) {
      throw new StartupError(
        `the data in \`${clusterFolder}\` belongs to another user: start as that user or set DATA_DIR to another folder`,
      );
    }
    return null;
  }
  if (owner !== null && owner.uid !== 0) return owner;
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (user === null) {
    throw new StartupError(
      'PostgreSQL refuses to run as root: start as an ordinary user or create the system user `postgres`',
    );
  }
  return user;
}

function ownerOf(folder: string): SystemUser | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function lookUp(name: string): SystemUser | null {
  const [uid, gid] = ['-u', '-g'].map((what) => {
    const run = spawnSync('id', [what, name], { encoding: 'utf8', env: CHILD_ENVIRONMENT });
    return run.status === 0 ? Number.parseInt(run.stdout, 10) : undefined;
  });
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

function create(name: string): SystemUser | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
    env: CHILD_ENVIRONMENT,
  });
  return lookUp(name);
}
