// etcd: where Patroni's members agree on who leads.

/** So many members, each with a port for clients and one for the others. */
export function etcdCommands(program, folder, ports) {
  const nameOf = (n) => `etcd${n + 1}`;
  const peerOf = ({ peer }) => `http://127.0.0.1:${peer}`;
  const cluster = ports.map((each, n) => `${nameOf(n)}=${peerOf(each)}`).join(',');
  return ports.map((each, n) => {
    const client = `http://127.0.0.1:${each.client}`;
    const words = {
      name: nameOf(n),
      'data-dir': `${folder}/${nameOf(n)}`,
      'listen-client-urls': client,
      'advertise-client-urls': client,
      'listen-peer-urls': peerOf(each),
      'initial-advertise-peer-urls': peerOf(each),
      'initial-cluster': cluster,
      'enable-v2': 'true',
      'log-level': 'warn',
    };
    return { name: nameOf(n), command: [program, ...Object.entries(words).map(([key, value]) => `--${key}=${value}`)] };
  });
}
