// PostgreSQL under Patroni: one leads, a second has everything that was acknowledged, a third follows.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'yaml';

/**
 * A leader that is not heard of for so many seconds is none any more. Patroni's rule: `ttl` is at least `loop_wait` and twice `retry_timeout`.
 */
const TIMES = { ttl: 8, loop_wait: 1, retry_timeout: 3 };

/** So long a member that ended stays away, as a machine that starts anew: another leads by then. */
export const AGAIN_AFTER_MS = (TIMES.ttl + 2) * 1000;

/** What every member starts with. A commit returns when a second server has it on its disk, or not at all. */
const CLUSTER = {
  ...TIMES,
  maximum_lag_on_failover: 1_048_576,
  synchronous_mode: true,
  synchronous_mode_strict: true,
  postgresql: {
    use_pg_rewind: true,
    use_slots: true,
    parameters: {
      max_connections: 200,
      shared_buffers: '64MB',
      wal_keep_size: '256MB',
      hot_standby: 'on',
      log_min_error_statement: 'panic',
      log_parameter_max_length_on_error: 0,
    },
  },
};

/** The configuration of the member of that name, as YAML. */
export function patroniConfiguration({ name, folder, postgres, ports, etcd, passwords }) {
  const { rest, server } = ports;
  const data = `${folder}/${name}`;
  return stringify({
    scope: 'brobygger',
    name,
    restapi: { listen: `127.0.0.1:${rest}`, connect_address: `127.0.0.1:${rest}` },
    // By version 2 of etcd's protocol: by version 3, Patroni 3.0 writes the leader's key without looking whose it is by then.
    etcd: { hosts: etcd.map(({ client }) => `127.0.0.1:${client}`) },
    bootstrap: {
      dcs: CLUSTER,
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, 'data-checksums'],
    },
    postgresql: {
      listen: `127.0.0.1:${server}`,
      connect_address: `127.0.0.1:${server}`,
      data_dir: data,
      bin_dir: dirname(postgres),
      pgpass: `${data}.pgpass`,
      authentication: {
        superuser: { username: 'postgres', password: passwords.superuser },
        replication: { username: 'replicator', password: passwords.replication },
        rewind: { username: 'rewinder', password: passwords.rewind },
      },
      parameters: { unix_socket_directories: folder, password_encryption: 'scram-sha-256' },
      pg_hba: [
        'host replication replicator 127.0.0.1/32 scram-sha-256',
        'host all all 127.0.0.1/32 scram-sha-256',
        'local all postgres scram-sha-256',
      ],
    },
    tags: {},
  });
}

/** Ends servers that a Patroni has left behind that was killed itself. */
export function endLeftServers(folder, members) {
  for (const { name } of members) {
    const file = `${folder}/${name}/postmaster.pid`;
    if (!existsSync(file)) continue;
    const [pid] = readFileSync(file, 'utf8').split('\n');
    if (isServerIn(`${folder}/${name}`, pid)) process.kill(Number(pid), 'SIGQUIT');
  }
}

/** The number may be another's by now. */
function isServerIn(folder, pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}
