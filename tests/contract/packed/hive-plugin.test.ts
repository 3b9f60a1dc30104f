import { SERVICE_NAMES, urlVariableOf } from '@brobygger/domain';
import { generateServiceKeys } from '@brobygger/hop-token';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPacked, publicNamesOf, type PackedProject } from './packed-project';

const ROOT = join(__dirname, '..', '..', '..');

/** What is installed with the package, and nothing of ours. */
const DEPENDENCIES = [
  ...['@navikt/fnrvalidator', '@opentelemetry/api', 'jose', 'pino', 'prom-client', 'undici', 'uuid', 'zod'],
];
const PEERS = ['@graphql-hive/gateway-runtime', 'graphql'];
/** What the project has beside them. */
const OWN = ['@graphql-hive/router-runtime', '@types/node'];

let project: PackedProject;
beforeAll(async () => {
  project = await installPacked('packages/hive-plugin', [...DEPENDENCIES, ...PEERS, ...OWN]);
  copyFileSync(join(ROOT, 'schema', 'supergraph.graphql'), join(project.folder, 'supergraph.graphql'));
  const { privateJwk } = await generateServiceKeys();
  const variables = [
    ...SERVICE_NAMES.map((name) => `${urlVariableOf(name)}=http://127.0.0.1:1`),
    `HOP_PRIVATE_KEY='${JSON.stringify(privateJwk)}'`,
    'LOG_LEVEL=error',
  ];
  writeFileSync(join(project.folder, '.env'), variables.join('\n'));
});
afterAll(() => project?.remove());

test('the package is of one file, and asks for packages that anybody can install', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(project.installed, 'package.json'), 'utf8'),
  ) as Readonly<Record<'dependencies' | 'peerDependencies', object>>;
  expect([Object.keys(dependencies), Object.keys(peerDependencies)]).toEqual([DEPENDENCIES, PEERS]);
  const code = readFileSync(join(project.installed, 'index.cjs'), 'utf8');
  const asked = [...code.matchAll(/\brequire\("(?!node:)((?:@[^/"]+\/)?[^/"]+)/g)].map(([, name]) => name);
  expect([...new Set(asked)].sort()).toEqual([...DEPENDENCIES, 'graphql'].sort());
});

/** A project's own gateway, which refuses who does not say who asks, before any service is asked. */
const GATEWAY = `
async function ask() {
  const { config, close } = openBrobygger();
  const supergraph = readFileSync('supergraph.graphql', 'utf8');
  const hive = createGatewayRuntime({ ...config, supergraph, unifiedGraphHandler });
  const body = JSON.stringify({ query: '{ me { name } }' });
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
  const response = await hive.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  console.log(response.status, (await response.json()).errors[0].extensions.code);
  await hive[Symbol.asyncDispose]();
  await close();
}
void ask();
`;
const NAMES = [
  ['openBrobygger', '@brobygger/hive-plugin'],
  ['createGatewayRuntime', '@graphql-hive/gateway-runtime'],
  ['unifiedGraphHandler', '@graphql-hive/router-runtime'],
  ['readFileSync', 'node:fs'],
] as const;
const IMPORTED = NAMES.map(([name, from]) => `import { ${name} } from '${from}';`).join('\n');
const REQUIRED = NAMES.map(([name, from]) => `const { ${name} } = require('${from}');`).join('\n');

test.each([
  ['an ES module', 'gateway.mjs', IMPORTED],
  ['CommonJS', 'gateway.cjs', REQUIRED],
])('Hive Gateway is made with it in %s', async (_what, file, names) => {
  writeFileSync(join(project.folder, file), `${names}\n${GATEWAY}`);
  const { stdout, stderr } = await project.node('--env-file=.env', file);
  expect([stderr, stdout]).toEqual(['', '401 UNAUTHENTICATED\n']);
});

test('without an environment it says what is missing', async () => {
  const { code, stderr } = await project.node('-e', "require('@brobygger/hive-plugin').openBrobygger()");
  expect([code, stderr]).toEqual([1, expect.stringContaining('`HOP_PRIVATE_KEY` is missing')]);
});

/** Hive's own declarations do not hold under library checks; ours do, without it. */
const USE = `import { openBrobygger, type Brobygger, type BrobyggerConfig } from '@brobygger/hive-plugin';
import type { HivePlugin, HiveTransport } from '@brobygger/hive-plugin';
export const { config, address, close }: Brobygger = openBrobygger();
export const parts: [BrobyggerConfig, HivePlugin | undefined, HiveTransport] = [
  config, config.plugins()[0], config.transports.http,
];
// @ts-expect-error it reads its environment
openBrobygger({});
`;

test('its types hold as strictly as a project may be, in both kinds of modules', async () => {
  expect(await project.typesOf(USE)).toBe('');
});

test('Hive Gateway takes the configuration by its types', async () => {
  expect(await project.typesOf(`${IMPORTED}\n${GATEWAY}`, { skipLibCheck: true, types: ['node'] })).toBe('');
});

test('every public name says what it is', () => {
  const { all, silent } = publicNamesOf(join(project.installed, 'index.d.ts'));
  expect(all.sort()).toEqual(['Brobygger', 'BrobyggerConfig', 'HivePlugin', 'HiveTransport', 'openBrobygger']);
  expect(silent).toEqual([]);
});
