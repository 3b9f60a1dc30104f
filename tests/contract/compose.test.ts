import { GatewayEnvironment, runGateway } from '@brobygger/gateway';
import { runConsent } from '@brobygger/consent';
import {
  databaseOf,
  migrationVariableOf,
  newId,
  OWNER_NAMES,
  SERVICE_NAMES,
  type ServiceName,
} from '@brobygger/domain';
import { freePort, planForService, startEmbeddedPostgres } from '@brobygger/embedded-database';
import { composeFile } from '@brobygger/generate';
import { createHopSigner, createServiceSigner } from '@brobygger/hop-token';
import { ConsentEnvironment, ownerEnvironmentOf, runOwner } from '@brobygger/subgraph-kit';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import {
  AdminEnvironment,
  MigrateEnvironment,
  migrateDatabases,
  ProvisionEnvironment,
  RefreshEnvironment,
  makeDatabases,
  makeSecretsFile,
  secretNamesOf,
} from '@brobygger/commands';
import { OWNERS } from '@brobygger/platform';
import { PATIENT_MS } from '../harness/patience';
import { otherHoldersOf } from './deploy/compose-holders';
import { COMPOSE_SCHEMAS } from './deploy/environments';

type Variables = Readonly<Record<string, string>>;

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck: { readonly test?: readonly string[] };
}

const ROOT = join(__dirname, '..', '..');
const file = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
};
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  gateway: GatewayEnvironment,
  consent: ConsentEnvironment,
  provision: ProvisionEnvironment,
  migrate: MigrateEnvironment,
  admin: AdminEnvironment,
  'refresh-register': RefreshEnvironment,
  ...COMPOSE_SCHEMAS,
  ...Object.fromEntries(Object.values(OWNERS).map(({ name }) => [name, ownerEnvironmentOf(name)])),
};

const isSecret = (name: string): boolean => /SECRET$|PASSWORD$|PRIVATE_KEY$/.test(name);

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as Compose reads them. */
const interpolate = (text: string, values: Variables): string =>
  text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_match, name: string, kind?: string, rest = '') => {
    const value = values[name] ?? '';
    if (value !== '') return value;
    if (kind === '-') return rest;
    throw new Error(`\`${name}\` is not set`);
  });

function serviceOf(name: string): ComposeService {
  const service = file.services[name];
  if (service === undefined) throw new Error(`the file has no service \`${name}\``);
  return service;
}

const environmentOf = (name: string, values: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(serviceOf(name).environment).map(([variable, value]) => [
      variable,
      interpolate(String(value), values),
    ]),
  );

const namesIn = (name: string): readonly string[] =>
  Object.values(serviceOf(name).environment).flatMap((value) =>
    [...String(value).matchAll(/\$\{(\w+)/g)].map(([, variable = '']) => variable),
  );

let values: Variables;
beforeAll(async () => {
  values = parseEnv(await makeSecretsFile()) as Variables;
});

test('the file is what the directory of services says', () => {
  expect(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')).toBe(composeFile());
  for (const name of SERVICE_NAMES) expect(planForService({ name, password: '' }).database).toBe(databaseOf(name));
});

test('the file has the database, what sets it up, every service with its jobs, and the gateway, and nothing else', () => {
  expect(Object.keys(file.services).sort()).toEqual(
    [
      ...['gateway', 'postgres', 'provision', 'migrate', 'admin', 'refresh-register'],
      ...Object.keys(COMPOSE_SCHEMAS),
      ...SERVICE_NAMES,
    ].sort(),
  );
});

test.each(['gateway', ...SERVICE_NAMES])('%s is started as itself and watched at its readiness', (name) => {
  const { command, healthcheck } = serviceOf(name);
  expect(command).toEqual(['node', 'scripts/run.mjs', 'serve', name]);
  expect(healthcheck.test?.join(' ')).toContain('/isready');
});

test.each(Object.keys(SCHEMAS))(
  'the environment of %s fits its schema and holds nothing that it does not read',
  (name) => {
    const schema = SCHEMAS[name] as z.ZodObject;
    // The job of the register is run where there is one.
    const environment = environmentOf(name, { POPULATION_REGISTER_URL: 'https://register.example.no', ...values });
    expect(schema.safeParse(environment).error?.issues ?? []).toEqual([]);
    const read = new Set([...Object.keys(schema.shape), 'NODE_ENV']);
    expect(Object.keys(environment).filter((variable) => !read.has(variable))).toEqual([]);
  },
);

test('only the gateway publishes a port, and beside it only the command that looks for keys of issuers can reach out', () => {
  const published = Object.keys(file.services).filter((name) => serviceOf(name).ports !== undefined);
  expect(published).toEqual(['gateway']);
  const open = Object.keys(file.networks).filter((name) => file.networks[name]?.internal !== true);
  const reaching = Object.keys(file.services).filter((name) =>
    serviceOf(name).networks.some((network) => open.includes(network)),
  );
  expect(reaching).toEqual(['admin', 'gateway']);
});

test('every service has a port for its metrics, which is not the published one', () => {
  for (const name of ['gateway', ...SERVICE_NAMES]) {
    const { METRICS_PORT: metrics, PORT: port } = serviceOf(name).environment;
    expect([name, Number(metrics) > 0, metrics !== port]).toEqual([name, true, true]);
    expect((serviceOf(name).ports ?? []).join()).not.toContain(String(metrics));
  }
});

test('the role that owns a database is given to jobs on it alone, and every service waits for the one that migrates', () => {
  const held = Object.keys(file.services).flatMap((name) => {
    const owners = namesIn(name).filter((each) => each.endsWith('_MIGRATION_PASSWORD'));
    return owners.length === 0 || name === 'migrate' ? [] : [[name, ...owners]];
  });
  expect(held).toEqual([
    ['registry-jobs', 'CONSENT_MIGRATION_PASSWORD'],
    ...SERVICE_NAMES.map((name) => [`records-${name}`, secretNamesOf(name).migrationPassword]),
  ]);
  expect(serviceOf('migrate').command).toEqual(['node', 'scripts/run.mjs', 'serve', 'migrate']);
  for (const name of SERVICE_NAMES) {
    expect(serviceOf(name).depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
  }
});

test('every image is pinned to a version, and ours is this one', () => {
  for (const { image } of Object.values(file.services)) expect(image).toMatch(/^[\w/.-]+:\d+\.\d+[\w.-]*$/);
  expect(serviceOf('gateway').image).toBe(`brobygger:${version}`);
});

test('every service has secrets of its own and no other, and each secret is used', () => {
  const holders = new Map(
    Object.keys(values)
      .filter(isSecret)
      .map((secret) => [secret, Object.keys(file.services).filter((name) => namesIn(name).includes(secret))]),
  );
  for (const [secret, names] of holders) {
    const others = otherHoldersOf(secret);
    expect([secret, names.length - others.length, others.every((name) => names.includes(name))]).toEqual([
      secret,
      1,
      true,
    ]);
  }
});

test("the services start on what the keys command prints, and take one another's tokens", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-compose-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const running: { stop(): Promise<void> }[] = [server];
  try {
    const admin = new URL(server.adminUrl);
    await makeDatabases({ DATABASE_URL: server.adminUrl, DATABASE_SECRET: values['DATABASE_SECRET'] ?? '' });
    const ports = new Map(
      await Promise.all(['gateway', ...SERVICE_NAMES].map(async (name) => [name, await freePort()] as const)),
    );
    const urlOf = (name: string, path: string): string => `http://127.0.0.1:${ports.get(name)}${path}`;
    const local = (name: string): Variables => {
      const here = Object.entries(environmentOf(name, values)).map(([variable, value]) => {
        const database = value.replace(
          /@postgres:5432(\/\w+)$/,
          `@${admin.host}$1?connect_timeout=${PATIENT_MS / 1000}`,
        );
        const kept = database.replace(/^\/var\/lib\/brobygger\/\w+/, folder);
        return [
          variable,
          kept.replace(/^http:\/\/([\w-]+):4000$/, (_match, service: string) => urlOf(service, '')),
        ] as const;
      });
      return {
        ...Object.fromEntries(here),
        HOST: '127.0.0.1',
        PORT: String(ports.get(name)),
        METRICS_PORT: '0',
        LOG_LEVEL: 'silent',
        SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
      };
    };

    const measured: (string | null)[] = [];
    const start = (service: { readonly metricsUrl: string | null; stop(): Promise<void> }): void => {
      running.push(service);
      measured.push(service.metricsUrl);
    };
    const addresses = local('migrate');
    await migrateDatabases(
      [],
      new Map(SERVICE_NAMES.map((name) => [name, addresses[migrationVariableOf(name)] ?? ''])),
      () => undefined,
    );
    const services = [await runConsent(ConsentEnvironment.parse(local('consent')))];
    for (const owner of Object.values(OWNERS)) {
      services.push(await runOwner(owner, ownerEnvironmentOf(owner.name).parse(local(owner.name))));
    }
    services.forEach(start);
    await Promise.all(services.map(({ ready }) => ready));
    start(await runGateway(GatewayEnvironment.parse(local('gateway'))));

    for (const name of ports.keys()) expect([name, (await fetch(urlOf(name, '/isready'))).status]).toEqual([name, 200]);
    // Metrics have a port of their own, and in production no other.
    for (const url of measured) expect((await fetch(url ?? '')).status).toBe(200);
    for (const name of ports.keys()) expect([name, (await fetch(urlOf(name, '/metrics'))).status]).toEqual([name, 404]);
    for (const name of SERVICE_NAMES) {
      expect([name, await askOnHop(name, urlOf(name, '/graphql'))]).toEqual([name, 200]);
    }
    for (const owner of OWNER_NAMES) {
      expect([owner, await tell(owner, 'consent', urlOf('consent', '/messages'))]).toEqual([owner, 200]);
      expect([owner, await tell('consent', owner, urlOf(owner, '/messages'))]).toEqual([owner, 200]);
    }
    expect(await tell('nav', 'housing', urlOf('housing', '/messages'))).toBe(401);
    // Outreach asks child welfare, which knows it, and has nothing to tell it.
    expect(await tell('outreach', 'child-welfare', urlOf('child-welfare', '/questions/youths-with-decision'))).toBe(
      400,
    );
    expect(await tell('outreach', 'child-welfare', urlOf('child-welfare', '/messages'))).toBe(401);
    expect(await tell('nav', 'child-welfare', urlOf('child-welfare', '/questions/youths-with-decision'))).toBe(401);
  } finally {
    for (const each of running.reverse()) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const jwkOf = (variable: string): never => JSON.parse(values[variable] ?? '') as never;
const headersOf = (token: string): Variables => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
});

/** Asks a subgraph as the gateway would. */
async function askOnHop(audience: string, url: string): Promise<number> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const signer = createHopSigner({ privateKey: jwkOf('HOP_PRIVATE_KEY'), issuer: 'gateway', clock: () => new Date() });
  const caller = {
    personId: 'Z990003',
    role: 'CASEWORKER',
    agency: 'NAV',
    organisationId: newId(),
    assurance: 'SUBSTANTIAL',
  } as const;
  const token = await signer.sign({ caller, purpose: 'B107', requestId: 'compose' }, audience, body);
  return (await fetch(url, { method: 'POST', headers: headersOf(token), body })).status;
}

/** Tells a service nothing, in another's name. */
async function tell(issuer: ServiceName, audience: string, url: string): Promise<number> {
  const signer = createServiceSigner({
    privateKey: jwkOf(secretNamesOf(issuer).privateKey),
    issuer,
    clock: () => new Date(),
  });
  const token = await signer.sign({ onBehalfOf: null }, audience, '[]');
  return (await fetch(url, { method: 'POST', headers: headersOf(token), body: '[]' })).status;
}
