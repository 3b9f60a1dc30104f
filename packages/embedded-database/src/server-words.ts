import { platform } from 'node:os';
import { join } from 'node:path';

const NEVER_SHOW_DATA = {
  // Failed statements and the details of violated constraints carry personal data into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

const LOOPBACK_ONLY = { listen_addresses: '127.0.0.1' };

/**
 * After a crash PostgreSQL gives to the disk what an earlier process wrote, file by file, before it answers: seconds, for the thousands of
 * files that five databases are. Linux does it in one call.
 */
const AFTER_A_CRASH = platform() === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};

/** What the address of a socket has room for on every system. */
const LONGEST_SOCKET = 100;

/**
 * Where a server that is thrown away listens beside its port, since a message costs less there: in its own folder, where the name is
 * not too long; else nowhere.
 */
export const socketFolderOf = (clusterFolder: string, durable: boolean): string | null =>
  durable || join(clusterFolder, '.s.PGSQL.65535').length > LONGEST_SOCKET ? null : clusterFolder;

/**
 * A server that is thrown away writes no more than it must, has room for all tests at once, and tidies nothing up. It answers each
 * statement in one process: to begin others takes longer than what little there is to read.
 */
const PASSING = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '600',
  checkpoint_timeout: '1h',
  max_wal_size: '4GB',
  autovacuum: 'off',
  max_parallel_workers_per_gather: '0',
};

/**
 * The command line of PostgreSQL. With `durable` off a crash of the machine may lose or spoil the data: for tests only.
 */
export function serverWords(clusterFolder: string, port: number, durable: boolean, maxConnections = 200): string[] {
  const settings = {
    ...LOOPBACK_ONLY,
    ...NEVER_SHOW_DATA,
    ...AFTER_A_CRASH,
    shared_buffers: '128MB',
    max_connections: String(maxConnections),
    timezone: 'UTC',
    ...(durable ? {} : PASSING),
    unix_socket_directories: socketFolderOf(clusterFolder, durable) ?? '',
  };
  return [
    '-D',
    clusterFolder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
