// PgBouncer in transaction mode before the databases of a server, configured as in the topology with replicas.
import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { verifiersOf } from '../deploy/ha/databases.mjs';
import { pgbouncerConfiguration, pgbouncerUsers } from '../deploy/ha/pgbouncer.mjs';
import { engineUser } from '../deploy/ha/programs.mjs';

const { freePort } = createRequire(import.meta.url)('@brobygger/embedded-database');

/** Where Debian has it (`apt-get install pgbouncer`). */
const PROGRAM = '/usr/sbin/pgbouncer';
const BETWEEN_LOOKS_MS = 25;

/** Starts it for the databases that addresses name; answers with its port. */
export async function startPgbouncer({ adminUrl, urls, folder, undo }) {
  const port = await freePort();
  const own = join(folder, 'pgbouncer');
  const user = engineUser();
  mkdirSync(own);
  const write = (name, text) => {
    writeFileSync(join(own, name), text);
    if (user.uid !== undefined) chownSync(join(own, name), user.uid, user.gid);
    return join(own, name);
  };
  const databases = urls.map((url) => new URL(url).pathname.slice(1));
  write('pgbouncer-users.txt', pgbouncerUsers(await verifiersOf(adminUrl)));
  const about = { folder: own, port, postgres: Number(new URL(adminUrl).port), databases };
  const words = ['-q', write('pgbouncer.ini', pgbouncerConfiguration(about))];
  const child = spawn(PROGRAM, words, { ...user, cwd: '/', stdio: 'ignore' });
  const ended = once(child, 'exit');
  undo.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`\`${PROGRAM}\` ended with ${child.exitCode}`);
    await delay(BETWEEN_LOOKS_MS);
  }
  return port;
}

async function isListening(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
