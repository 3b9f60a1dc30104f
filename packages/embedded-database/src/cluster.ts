import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries';
import { CHILD_ENVIRONMENT } from './child-environment';
import { dyingWithUs } from './dying-with-us';
import { StartupError } from './startup-error';
import type { SystemUser } from './system-user';

const STAGING = 'postgres-initialising-';
const PASSWORD_FILE = 'postgres-password';

/** A cluster on disk, and the password of its superuser `postgres`. */
export interface Cluster {
  folder: string;
  password: string;
}

/** The folder of the cluster inside a data folder, whether it is made yet or not. */
export const clusterFolderIn = (dataFolder: string): string => join(dataFolder, 'postgres');

/** Opens the cluster of a data folder, making it first when there is none. */
export async function openCluster(
  dataFolder: string,
  binaries: Binaries,
  user: SystemUser | null,
  durable: boolean,
): Promise<Cluster> {
  const folder = clusterFolderIn(dataFolder);
  removeHalfMade(dataFolder);
  if (!existsSync(folder)) await createCluster(dataFolder, join(dataFolder, PASSWORD_FILE), binaries, user, durable);
  return { folder, password: readPassword(dataFolder) };
}

/** The address of the superuser on a port of this machine, password included: never to be logged. */
export const adminUrlOf = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The cluster gets its name as the last step, so that a crash before that leaves only a folder to throw away. */
async function createCluster(
  dataFolder: string,
  passwordFile: string,
  binaries: Binaries,
  user: SystemUser | null,
  durable: boolean,
): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const staging = mkdtempSync(join(dataFolder, STAGING));
  const stagedPassword = join(staging, 'password');
  writeFileSync(stagedPassword, `${password}\n`, { mode: 0o600 });
  if (user !== null) for (const path of [staging, stagedPassword]) chownSync(path, user.uid, user.gid);

  await initdb(binaries.initdb, join(staging, 'cluster'), stagedPassword, user, durable);
  writeFileSync(passwordFile, password, { mode: 0o600, flush: durable });
  chmodSync(passwordFile, 0o600);
  renameSync(join(staging, 'cluster'), clusterFolderIn(dataFolder));
  rmSync(staging, { recursive: true });
}

async function initdb(
  program: string,
  folder: string,
  passwordFile: string,
  user: SystemUser | null,
  durable: boolean,
): Promise<void> {
  const [command = program, ...words] = [
    ...dyingWithUs('TERM'),
    program,
    `--pgdata=${folder}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=libc',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(command, words, {
    ...user,
    cwd: '/',
    env: CHILD_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code === 0) return;
  const cause =
    complaints.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? `exit code ${String(code)}`;
  throw new StartupError(`cannot create the database in \`${folder}\`, check the free space there: ${cause}`);
}

/** Patiently: the `initdb` of a run that was killed may take a moment to die, and writes until then. */
function removeHalfMade(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(STAGING)) {
      rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }
}

/**
 * The password of the superuser of a data folder's cluster.
 * @throws StartupError when it cannot be read
 */
export function readPassword(dataFolder: string): string {
  const [file, folder] = [join(dataFolder, PASSWORD_FILE), clusterFolderIn(dataFolder)];
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartupError(
      `cannot read \`${file}\`, the password of the data in \`${folder}\`: put the file back, or delete both to begin anew`,
    );
  }
}
