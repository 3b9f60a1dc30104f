const NEVER_SHOW_DATA = {
  // Failed statements and the details of violated constraints carry personal data into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

const LOOPBACK_ONLY = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };

/**
 * The command line of PostgreSQL. With `durable` off a crash of the machine may lose or spoil the data: for tests only.
 */
export function serverWords(clusterFolder: string, port: number, durable: boolean): string[] {
  const safety = durable ? 'on' : 'off';
  const settings = {
    ...LOOPBACK_ONLY,
    ...NEVER_SHOW_DATA,
    shared_buffers: '128MB',
    max_connections: '200',
    timezone: 'UTC',
    fsync: safety,
    full_page_writes: safety,
    synchronous_commit: safety,
  };
  return [
    '-D',
    clusterFolder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
