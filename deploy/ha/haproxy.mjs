// HAProxy: one address for whichever server leads, and one for each service, in front of all of it that are ready.

const HEAD = `global
  maxconn 2000

defaults
  timeout connect 2s
  timeout check 3s
  timeout client 30m
  timeout server 30m
`;

/** A connection to a server that leads no longer is ended, so that nobody waits on it, or reads what was. */
const leader = (port, members) => `
listen postgres
  mode tcp
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${members.map(({ name, ports }) => `  server ${name} 127.0.0.1:${ports.server} check port ${ports.rest}`).join('\n')}
`;

/**
 * Each request goes to a replica that is ready, on a connection of its own: one that is told to stop is sent no more before it closes. A
 * request that did not come through to one goes to another. Where none is ready, one of them may yet answer.
 */
const service = (name, port, replicas) => `
listen ${name}
  mode http
  bind 127.0.0.1:${port}
  option httpchk GET /isready
  http-check expect status 200
  option http-server-close
  option redispatch 1
  option allbackups
  retries 3
  retry-on conn-failure
  default-server inter 1s fall 2 rise 1
${replicas.map((replica, n) => `  server ${name}${n + 1} 127.0.0.1:${replica} check`).join('\n')}
${replicas.map((replica, n) => `  server ${name}${n + 1}-anyway 127.0.0.1:${replica} backup`).join('\n')}
`;

const statistics = (port) => `
listen statistics
  mode http
  bind 127.0.0.1:${port}
  stats enable
  stats uri /
`;

/** `services` are by name the port in front and those behind it. */
export const haproxyConfiguration = ({ ports, members, services }) =>
  [
    HEAD,
    leader(ports.postgres, members),
    ...Object.entries(services).map(([name, { front, replicas }]) => service(name, front, replicas)),
    statistics(ports.statistics),
  ].join('');
