import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dyingWithUs } from '../../embedded-database/src/dying-with-us';
import { freePort } from '../../embedded-database/src/free-port';
import { databaseUser } from '../../embedded-database/src/system-user';

/** A PgBouncer in transaction mode. */
export interface TestPooler {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the program before the server, for whatever databases and roles there will be: it asks the server for what it keeps of them. */
export async function startTestPooler(program: string, adminUrl: string, folder: string): Promise<TestPooler> {
  const port = await freePort();
  const server = new URL(adminUrl);
  const own = join(folder, 'pgbouncer');
  const user = databaseUser(folder);
  mkdirSync(own);
  writeFileSync(join(own, 'users.txt'), `"postgres" "${server.password}"\n`);
  writeFileSync(
    join(own, 'pgbouncer.ini'),
    `[databases]
* = host=127.0.0.1 port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
auth_type = scram-sha-256
auth_file = ${own}/users.txt
auth_user = postgres
auth_query = select usename, passwd from pg_shadow where usename = $1
max_client_conn = 2000
default_pool_size = 10
logfile = ${own}/log
`,
  );
  if (user !== null) {
    for (const path of ['', 'users.txt', 'pgbouncer.ini']) chownSync(join(own, path), user.uid, user.gid);
  }
  const [command = program, ...words] = [...dyingWithUs('TERM'), program, '-q', join(own, 'pgbouncer.ini')];
  const child = spawn(command, words, { ...user, cwd: '/', stdio: 'ignore' });
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start: see ${own}/log`);
    await delay(50);
  }
  return {
    port,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function listens(port: number): Promise<boolean> {
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
