// `pgbench`, which comes with PostgreSQL and not with the one of our own: any version may ask it.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const INSTALLED = '/usr/lib/postgresql';

/** Where it is: on the path, or where Debian has it; `null` where it is not. */
export function findPgbench() {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((one, other) => other - one) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((of) => join(INSTALLED, of, 'bin'))];
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}

/** How many transactions a second it reaches with the script, on so many connections. */
export async function runPgbench({ program, url, folder, script, clients, seconds }) {
  const file = join(folder, 'script.sql');
  writeFileSync(file, script);
  const { username, password, hostname, port, pathname } = new URL(url);
  const env = {
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGHOST: hostname,
    PGPORT: port,
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
  const words = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', file];
  const { stdout } = await promisify(execFile)(program, words, { env });
  // Where it came to none within the time, it says no rate.
  return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1] ?? 0);
}
