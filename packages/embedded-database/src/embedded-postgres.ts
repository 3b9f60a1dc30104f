import { binariesIn, findBinaries } from './binaries';
import { adminUrlOf, clusterFolderIn, openCluster } from './cluster';
import { assertPassable, openDataFolder } from './data-folder';
import { lockFolder } from './folder-lock';
import { clearOrphan } from './orphan';
import { startServer } from './server-process';
import { socketFolderOf } from './server-words';
import { databaseUser } from './system-user';

/** A PostgreSQL of our own that runs beside this process. */
export interface EmbeddedPostgres {
  /** The address of the superuser, password included: never to be logged. */
  adminUrl: string;
  /** The folder of its socket, which `host` in an address may name; null where it has none. */
  socketFolder: string | null;
  pid: number;
  /** Shuts the server down, waits for its end and gives the data folder back. Calling it again changes nothing. */
  stop(): Promise<void>;
}

/** Where the data lies and how it is kept. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** False only in tests: commits are no longer safe from a crash of the machine, and everything is faster. */
  durable?: boolean;
  /** Where it listens; a free port, unless given. */
  port?: number;
  /** How many may be connected at once; 200, unless given. */
  maxConnections?: number;
  /** Folder of the programs of another PostgreSQL than the one that comes with the package: for tests. */
  programs?: string | undefined;
}

/**
 * Starts PostgreSQL on a data folder, which is made when missing. Whatever an earlier run left behind is cleared.
 * Throws a `StartupError` when a person has to act first.
 */
export async function startEmbeddedPostgres({
  dataDir,
  durable = true,
  port,
  maxConnections,
  programs,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataFolder = openDataFolder(dataDir);
  const unlock = lockFolder(dataFolder);
  try {
    const user = databaseUser(clusterFolderIn(dataFolder));
    assertPassable(dataFolder, user);
    const binaries = programs === undefined ? findBinaries(dataFolder, user) : binariesIn(programs);
    await clearOrphan(clusterFolderIn(dataFolder));
    const cluster = await openCluster(dataFolder, binaries, user, durable);
    const { postgres } = binaries;
    const server = await startServer({
      postgres,
      clusterFolder: cluster.folder,
      user,
      durable,
      port,
      maxConnections,
    });
    let stopped: Promise<void> | undefined;
    return {
      adminUrl: adminUrlOf(cluster.password, server.port),
      socketFolder: socketFolderOf(cluster.folder, durable),
      pid: server.pid,
      stop: () => (stopped ??= server.stop().finally(unlock)),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
