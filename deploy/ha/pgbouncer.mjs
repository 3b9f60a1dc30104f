// PgBouncer in transaction mode, between the services and whichever server leads.

/**
 * Start options are refused, as in a PgBouncer that nobody has told of any: services send none (`DATABASE_POOLER`). A server that is away is
 * tried again each second, and who waits for longer than ten is told.
 */
export const pgbouncerConfiguration = ({ folder, port, postgres, databases }) => `[databases]
${databases.map((database) => `${database} = host=127.0.0.1 port=${postgres} dbname=${database}`).join('\n')}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
auth_type = scram-sha-256
auth_file = ${folder}/pgbouncer-users.txt
max_client_conn = 500
default_pool_size = 20
server_login_retry = 1
server_connect_timeout = 3
query_wait_timeout = 10
server_check_delay = 10
tcp_keepalive = 1
log_connections = 0
log_disconnections = 0
`;

/** Whom it lets in: with what PostgreSQL keeps of their passwords, by which it comes through to PostgreSQL as well. */
export const pgbouncerUsers = (roles) => roles.map(({ name, verifier }) => `"${name}" "${verifier}"\n`).join('');
