import { freePort, startEmbeddedPostgres, withConnection, type EmbeddedPostgres } from '@brobygger/embedded-database';
import { blocksAt } from '@brobygger/testkit';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { aMoment } from '../harness/a-moment';

/** A PostgreSQL that keeps what it writes ahead in an archive, as in operation, and can lose its disk. */
export interface ArchivingPostgres {
  readonly adminUrl: string;
  /** Copies the cluster as a base backup, while what is given happens. */
  backUp(during: () => Promise<unknown>): Promise<void>;
  /** Resolves when all that was committed is in the archive. */
  archived(): Promise<void>;
  /** The server ends at once, and its cluster is gone, but for what it wrote ahead, which lay on a disk of its own. */
  loseDisk(): Promise<void>;
  /**
   * Starts a server on the base backup that is brought forward from the archive, and from what was written ahead and not archived where
   * that is left; up to the restore point of a name, or as far as it goes; on the port of the one that was lost, unless another is given.
   * It takes what is written when this resolves.
   */
  recover(from: {
    readonly isWholeWalLeft: boolean;
    readonly port?: number;
    readonly to?: string;
  }): Promise<EmbeddedPostgres>;
  stop(): Promise<void>;
}

const PAGE = 'docs/operator-backup.md';
const [archiving] = blocksAt(`${PAGE}#set-it-up`, 'sql');
const [recovering] = blocksAt(`${PAGE}#restore`, 'sh');

/** Starts it, and has it archive as the page for operators says. */
export async function startArchivingPostgres(): Promise<ArchivingPostgres> {
  const folder = makePassingFolder();
  const [archive, base, wal] = [join(folder, 'archive'), join(folder, 'base'), join(folder, 'wal')];
  const dataDir = join(folder, 'data');
  const [cluster, password] = [join(dataDir, 'postgres'), join(dataDir, 'postgres-password')];
  mkdirSync(archive);
  // As root, PostgreSQL runs as another user.
  chmodSync(archive, 0o777);
  const port = await freePort();
  const started: EmbeddedPostgres[] = [];
  const start = async (dataFolder: string, on: number): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir: dataFolder, port: on });
    started.push(server);
    return server;
  };
  const first = await start(dataDir, port);
  await withConnection(first.adminUrl, async (admin) => {
    for (const statement of archiving?.use().trim().split('\n') ?? []) {
      await admin.query(statement.replaceAll('/archive/', `${archive}/`));
    }
  });
  await first.stop();
  const server = await start(dataDir, port);
  const { adminUrl } = server;

  /** What is in the folder of the cluster goes to the one who runs it. */
  function giveOver(file: string): void {
    const { uid, gid } = statSync(base);
    chownSync(file, uid, gid);
  }

  return {
    adminUrl,
    backUp: (during) =>
      withConnection(adminUrl, async (admin) => {
        await admin.query(`select pg_backup_start('base', true)`);
        await Promise.all([copied(cluster, base), during()]);
        const { rows } = await admin.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
        for (const file of ['postmaster.pid', 'postmaster.opts']) rmSync(join(base, file), { force: true });
        for (const file of segmentsIn(join(base, 'pg_wal'))) rmSync(join(base, 'pg_wal', file));
        writeFileSync(join(base, 'backup_label'), rows[0]?.labelfile ?? '');
        giveOver(join(base, 'backup_label'));
      }),
    archived: () =>
      withConnection(adminUrl, async (admin) => {
        const { rows } = await admin.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file');
        while (!segmentsIn(archive).includes(rows[0]?.file ?? '')) await aMoment();
      }),
    async loseDisk() {
      const admin = new Client({ connectionString: adminUrl });
      admin.on('error', () => undefined);
      await admin.connect();
      const { rows } = await admin.query<{ pid: number }>('select pid from pg_stat_activity');
      // The server process first, so that it starts no new ones in between.
      for (const pid of [server.pid, ...rows.map((row) => row.pid)]) endNow(pid);
      await admin.end().catch(() => undefined);
      await server.stop();
      renameSync(join(cluster, 'pg_wal'), wal);
      rmSync(cluster, { recursive: true });
    },
    async recover({ isWholeWalLeft, port: on = port, to }) {
      const dataFolder = join(folder, `recovered-${started.length}`);
      const recovered = join(dataFolder, 'postgres');
      mkdirSync(dataFolder);
      chmodSync(dataFolder, 0o711);
      cpSync(password, join(dataFolder, 'postgres-password'));
      await copied(base, recovered);
      const isArchived = new Set(segmentsIn(archive));
      for (const file of isWholeWalLeft ? segmentsIn(wal) : []) {
        if (!isArchived.has(file)) await copied(join(wal, file), join(recovered, 'pg_wal', file));
      }
      recoverBy({ PGDATA: recovered, ARCHIVE: archive, POINT: to ?? '' });
      giveOver(join(recovered, 'recovery.signal'));
      const restored = await start(dataFolder, on);
      await withConnection(restored.adminUrl, async (admin) => {
        while ((await admin.query(`select where pg_is_in_recovery()`)).rowCount !== 0) await aMoment();
      });
      return restored;
    },
    async stop() {
      for (const each of started) await each.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs what the page says of how to recover: to the point, or else, without the lines that name it, as far as the archive goes. */
function recoverBy(given: { readonly PGDATA: string; readonly ARCHIVE: string; readonly POINT: string }): void {
  const commands = recovering?.use() ?? 'false';
  const asked = given.POINT === '' ? commands.replaceAll(/^recovery_target_.*\n/gm, '') : commands;
  // What is recovered is given up with the test, and archives nothing.
  const quiet = `echo "archive_mode = 'off'" >> "$PGDATA/postgresql.auto.conf"\n`;
  const { status, stderr } = spawnSync('sh', ['-e', '-c', `${asked}${quiet}`], {
    env: { PATH: '/usr/bin:/bin', ...given },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** The files of 16 MB, by name, of what was written ahead. */
const segmentsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));

/** Copies with owners and rights; a file that goes while others are copied is no fault: a base backup needs none that does. */
async function copied(from: string, to: string): Promise<void> {
  await once(spawn('cp', ['-a', from, to], { stdio: 'ignore' }), 'close');
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
