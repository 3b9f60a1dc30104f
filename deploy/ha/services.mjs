// What each service is started with: as docker-compose.yml gives it, at the addresses of this topology.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { require, ROOT } from './built.mjs';

const { REGISTRY, SERVICE_NAMES, urlVariableOf } = require('@brobygger/domain');

const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as Compose reads them. */
const filled = (text, values) =>
  text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_match, name, kind, rest) => {
    if (values[name] !== undefined) return values[name];
    if (kind === '-') return rest;
    throw new Error(`\`${name}\` is not among the keys`);
  });

/** Every service, the gateway last, since it is of use once the others are there. */
export const SERVED = [...SERVICE_NAMES, 'gateway'];

export const fileOf = (name) =>
  join(ROOT, ...(name === 'gateway' ? ['gateway'] : ['subgraphs', name]), 'dist', 'main.js');

/** What whoever starts the topology may set for all of it: a machine that has much else to do is slower than a city's. */
const SETTABLE = ['SUBGRAPH_TIMEOUT_MS', 'REQUEST_TIMEOUT_MS', 'DRAIN_MS', 'LOG_LEVEL'];

/** The environment of a replica. `pooled` and `direct` are the ports of the pooler and of the server that leads. */
export function environmentOf(name, port, { keys, services, pooled, direct, issuers }) {
  const given = Object.entries(compose.services[name].environment).map(([key, value]) => [
    key,
    filled(String(value), keys),
  ]);
  const { DATABASE_URL, ...environment } = Object.fromEntries(given);
  delete environment.METRICS_PORT;
  const at = (databasePort) => Object.assign(new URL(DATABASE_URL), { host: `127.0.0.1:${databasePort}` }).href;
  return {
    ...environment,
    ...Object.fromEntries(
      SERVICE_NAMES.map((each) => [urlVariableOf(each), `http://127.0.0.1:${services[each].front}`]),
    ),
    ...Object.fromEntries(SETTABLE.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]]))),
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: at(pooled),
    DATABASE_POOLER: 'transaction',
    ...(name === REGISTRY ? { DIRECT_DATABASE_URL: at(direct) } : {}),
    ...(name === 'gateway' ? { ISSUERS: JSON.stringify(issuers) } : {}),
  };
}
