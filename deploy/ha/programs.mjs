// The engines of the topology, as Debian 12 has them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = ['/usr/lib/postgresql/15/bin', '/usr/bin', '/usr/sbin', ...(process.env.PATH ?? '').split(delimiter)];

/** By the name of the program, the package that has it. */
const PACKAGES = {
  etcd: 'etcd-server',
  patroni: 'patroni python3-etcd',
  postgres: 'postgresql-15',
  haproxy: 'haproxy',
  pgbouncer: 'pgbouncer',
};

/** Where each program is. @throws Error that names the packages that are lacking */
export function findPrograms() {
  const found = Object.keys(PACKAGES).map((name) => [name, PLACES.map((place) => join(place, name)).find(isProgram)]);
  const lacking = found.flatMap(([name, file]) => (file === undefined ? [PACKAGES[name]] : []));
  if (lacking.length > 0) {
    throw new Error(`lacking: apt-get install --no-install-recommends ${lacking.join(' ')} (docs/operator-ha.md)`);
  }
  return Object.fromEntries(found);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** As whom the engines run: they refuse root, who becomes the user that Debian's PostgreSQL comes with. */
export function engineUser() {
  if (process.getuid() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: Number.parseInt(uid, 10), gid: Number.parseInt(gid, 10) };
}
