// All of it on loopback: etcd, PostgreSQL under Patroni, HAProxy, PgBouncer, and two of each service.
import { chmodSync, chownSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { require } from './built.mjs';
import { createCrew, until } from './crew.mjs';
import { fillDatabases, makeDatabases, today, verifiersOf } from './databases.mjs';
import { etcdCommands } from './etcd.mjs';
import { haproxyConfiguration } from './haproxy.mjs';
import { startIssuer } from './issuer.mjs';
import { AGAIN_AFTER_MS, endLeftServers, patroniConfiguration } from './patroni.mjs';
import { pgbouncerConfiguration, pgbouncerUsers } from './pgbouncer.mjs';
import { engineUser, findPrograms } from './programs.mjs';
import { environmentOf, fileOf, SERVED } from './services.mjs';

const { makeSecretsFile } = require('@brobygger/commands');
const { DATABASE_NAMES } = require('@brobygger/domain');
const { freePort } = require('@brobygger/embedded-database');

const SERVERS = 3;
const REPLICAS = 2;

const word = () => randomBytes(24).toString('base64url');

/**
 * Starts everything in the folder, which must be empty. `port` is the gateway's, `issuers` are trusted beside that of the demo world, `etcds`
 * the members of etcd, 1 or 3. Whoever else is to know what runs where reads `topology.json` in the folder.
 */
export async function startTopology({ folder, port, issuers = [], etcds = 1, say, signal }) {
  const programs = findPrograms();
  const user = engineUser();
  chmodSync(folder, 0o711);
  const engines = join(folder, 'engines');
  const logs = join(folder, 'logs');
  mkdirSync(engines, { mode: 0o700 });
  mkdirSync(logs);
  if (user.uid !== undefined) chownSync(engines, user.uid, user.gid);

  /** A file that the engines read, and nobody else: it may hold passwords. */
  const write = (name, text) => {
    const file = join(engines, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (user.uid !== undefined) chownSync(file, user.uid, user.gid);
    return file;
  };

  const undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const plan = await planOf(port, etcds);
    const keys = { ...parseEnv(await makeSecretsFile()) };
    writeFileSync(
      join(folder, 'keys.env'),
      Object.entries(keys)
        .map(([key, value]) => `${key}='${value}'\n`)
        .join(''),
      {
        mode: 0o600,
      },
    );
    const tell = (pids) => {
      const draft = join(folder, 'topology.json.new');
      writeFileSync(draft, JSON.stringify({ ...plan, pids, keys, adminUrl: plan.adminUrl(keys) }), { mode: 0o600 });
      renameSync(draft, join(folder, 'topology.json'));
    };
    const crew = createCrew(logs, tell);
    undo.push(() => endLeftServers(engines, plan.members));
    undo.push(() => crew.stop());

    say('etcd');
    for (const { name, command } of etcdCommands(programs.etcd, engines, plan.etcd))
      crew.start('etcd', name, command, { user });
    await until(signal, 'etcd', `http://127.0.0.1:${plan.etcd[0].client}/health`);

    say('PostgreSQL under Patroni');
    const passwords = { superuser: keys.POSTGRES_PASSWORD, replication: word(), rewind: word() };
    for (const { name, ports } of plan.members) {
      const of = { name, folder: engines, postgres: programs.postgres, ports, etcd: plan.etcd, passwords };
      crew.start('patroni', name, [programs.patroni, write(`${name}.yml`, patroniConfiguration(of))], {
        user,
        againAfterMs: AGAIN_AFTER_MS,
      });
      await until(signal, name, `http://127.0.0.1:${ports.rest}/health`);
    }
    await until(
      signal,
      'a synchronous standby',
      `http://127.0.0.1:${plan.members[0].ports.rest}/cluster`,
      async (answer) => (await answer.json()).members.some(({ role }) => role === 'sync_standby'),
    );

    say('HAProxy');
    crew.start('haproxy', 'haproxy', [programs.haproxy, '-f', write('haproxy.cfg', haproxyConfiguration(plan))], {
      user,
    });
    await until(signal, 'HAProxy', `http://127.0.0.1:${plan.ports.statistics}/;csv`, async (answer) =>
      /^postgres,BACKEND,.*,UP,/m.test(await answer.text()),
    );

    say('databases and the demo world');
    const urls = await makeDatabases(plan.adminUrl(keys), keys);
    const date = today();
    const issuer = await startIssuer({ port: plan.ports.issuer, folder, date });
    undo.push(issuer.stop);
    await fillDatabases(urls, keys, { ...issuer, date });

    say('PgBouncer');
    write('pgbouncer-users.txt', pgbouncerUsers(await verifiersOf(plan.adminUrl(keys))));
    const bouncer = pgbouncerConfiguration({
      ...{ folder: engines, port: plan.ports.pgbouncer, postgres: plan.ports.postgres },
      databases: DATABASE_NAMES.map((name) => new URL(urls[name].appUrl).pathname.slice(1)),
    });
    crew.start('pgbouncer', 'pgbouncer', [programs.pgbouncer, write('pgbouncer.ini', bouncer)], { user });

    say('two of each service');
    const given = {
      ...{ keys, services: plan.services, pooled: plan.ports.pgbouncer, direct: plan.ports.postgres },
      issuers: [...issuer.configurations, ...issuers],
    };
    for (const name of SERVED) {
      for (const [n, replica] of plan.services[name].replicas.entries()) {
        const command = [process.execPath, '--max-old-space-size=256', fileOf(name)];
        crew.start('service', `${name}${n + 1}`, command, { environment: environmentOf(name, replica, given) });
      }
    }
    const replicas = SERVED.flatMap((name) => plan.services[name].replicas.map((replica) => [name, replica]));
    for (const [name, replica] of replicas) await until(signal, name, `http://127.0.0.1:${replica}/isready`);
    await until(signal, 'the gateway', `http://127.0.0.1:${port}/isready`);
    return { url: `http://127.0.0.1:${port}`, tokens: `http://127.0.0.1:${plan.ports.issuer}/token`, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Which port each has. */
async function planOf(port, etcds) {
  const several = async (count, make) => {
    const made = [];
    for (let n = 0; n < count; n += 1) made.push(await make(n));
    return made;
  };
  const ports = {
    postgres: await freePort(),
    pgbouncer: await freePort(),
    statistics: await freePort(),
    issuer: await freePort(),
  };
  const services = {};
  for (const name of SERVED) {
    services[name] = {
      front: name === 'gateway' ? port : await freePort(),
      replicas: await several(REPLICAS, freePort),
    };
  }
  return {
    ports,
    services,
    etcd: await several(etcds, async () => ({ client: await freePort(), peer: await freePort() })),
    members: await several(SERVERS, async (n) => ({
      name: `postgres${n + 1}`,
      ports: { server: await freePort(), rest: await freePort() },
    })),
    adminUrl: ({ POSTGRES_PASSWORD: password }) =>
      `postgres://postgres:${password}@127.0.0.1:${ports.postgres}/postgres`,
  };
}
