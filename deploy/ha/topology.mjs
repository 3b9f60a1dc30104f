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
  const undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const run = await prepare(folder, await planOf(port, etcds), signal);
    undo.push(() => endLeftServers(run.engines, run.plan.members));
    undo.push(() => run.crew.stop());
    say('etcd');
    await startEtcd(run);
    say('PostgreSQL under Patroni');
    await startServers(run);
    say('HAProxy');
    await startBalancer(run);
    say('databases and the demo world');
    const urls = await makeDatabases(run.adminUrl, run.keys);
    const date = today();
    const issuer = await startIssuer({ port: run.plan.ports.issuer, folder, date });
    undo.push(issuer.stop);
    await fillDatabases(urls, run.keys, { ...issuer, date });
    say('PgBouncer');
    await startPooler(run, urls);
    say('two of each service');
    await startServices(run, [...issuer.configurations, ...issuers]);
    return { url: `http://127.0.0.1:${port}`, tokens: `http://127.0.0.1:${run.plan.ports.issuer}/token`, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** What every step needs: where the programs are, keys for this run, and who looks after processes. */
async function prepare(folder, plan, signal) {
  const programs = findPrograms();
  const user = engineUser();
  const own = (path) => user.uid !== undefined && chownSync(path, user.uid, user.gid);
  const [engines, logs] = [join(folder, 'engines'), join(folder, 'logs')];
  chmodSync(folder, 0o711);
  mkdirSync(engines, { mode: 0o700 });
  mkdirSync(logs);
  own(engines);
  const keys = { ...parseEnv(await makeSecretsFile()) };
  const adminUrl = `postgres://postgres:${keys.POSTGRES_PASSWORD}@127.0.0.1:${plan.ports.postgres}/postgres`;
  const crew = createCrew(logs, (pids) => {
    const draft = join(folder, 'topology.json.new');
    writeFileSync(draft, JSON.stringify({ ...plan, pids, keys, adminUrl }), { mode: 0o600 });
    renameSync(draft, join(folder, 'topology.json'));
  });
  /** A file that the engines read, and nobody else: it may hold passwords. */
  const write = (name, text) => {
    const file = join(engines, name);
    writeFileSync(file, text, { mode: 0o600 });
    own(file);
    return file;
  };
  return { plan, programs, user, engines, keys, adminUrl, crew, write, signal };
}

async function startEtcd({ plan, programs, engines, user, crew, signal }) {
  for (const { name, command } of etcdCommands(programs.etcd, engines, plan.etcd)) {
    crew.start('etcd', name, command, { user });
  }
  await until(signal, 'etcd', `http://127.0.0.1:${plan.etcd[0].client}/health`);
}

/** One after the other: who is first makes the cluster, the others copy it. */
async function startServers({ plan, programs, engines, user, keys, crew, write, signal }) {
  const passwords = { superuser: keys.POSTGRES_PASSWORD, replication: word(), rewind: word() };
  for (const { name, ports } of plan.members) {
    const of = { name, folder: engines, postgres: programs.postgres, ports, etcd: plan.etcd, passwords };
    const command = [programs.patroni, write(`${name}.yml`, patroniConfiguration(of))];
    crew.start('patroni', name, command, { user, againAfterMs: AGAIN_AFTER_MS });
    await until(signal, name, `http://127.0.0.1:${ports.rest}/health`);
  }
  const cluster = `http://127.0.0.1:${plan.members[0].ports.rest}/cluster`;
  await until(signal, 'a synchronous standby', cluster, async (answer) =>
    (await answer.json()).members.some(({ role }) => role === 'sync_standby'),
  );
}

async function startBalancer({ plan, programs, user, crew, write, signal }) {
  const command = [programs.haproxy, '-f', write('haproxy.cfg', haproxyConfiguration(plan))];
  crew.start('haproxy', 'haproxy', command, { user });
  await until(signal, 'HAProxy', `http://127.0.0.1:${plan.ports.statistics}/;csv`, async (answer) =>
    /^postgres,BACKEND,.*,UP,/m.test(await answer.text()),
  );
}

async function startPooler({ plan, programs, engines, user, adminUrl, crew, write }, urls) {
  write('pgbouncer-users.txt', pgbouncerUsers(await verifiersOf(adminUrl)));
  const configuration = pgbouncerConfiguration({
    ...{ folder: engines, port: plan.ports.pgbouncer, postgres: plan.ports.postgres },
    databases: DATABASE_NAMES.map((name) => new URL(urls[name].appUrl).pathname.slice(1)),
  });
  crew.start('pgbouncer', 'pgbouncer', [programs.pgbouncer, write('pgbouncer.ini', configuration)], { user });
}

/** They wait for one another, so that they start together. */
async function startServices({ plan, keys, crew, signal }, issuers) {
  const { services, ports } = plan;
  const given = { keys, services, pooled: ports.pgbouncer, direct: ports.postgres, issuers };
  const replicas = SERVED.flatMap((name) => services[name].replicas.map((port, n) => ({ name, port, n })));
  for (const { name, port, n } of replicas) {
    const command = [process.execPath, '--max-old-space-size=256', fileOf(name)];
    crew.start('service', `${name}${n + 1}`, command, { environment: environmentOf(name, port, given) });
  }
  for (const { name, port } of replicas) await until(signal, name, `http://127.0.0.1:${port}/isready`);
  await until(signal, 'the gateway', `http://127.0.0.1:${services.gateway.front}/isready`);
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
  };
}
