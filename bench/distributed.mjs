// Ours distributed: registry, four owners and gateway, each the program that production runs, on HTTP with keys made for this run.
import { createRequire } from 'node:module';
import { startProgram } from './programs.mjs';

const require = createRequire(import.meta.url);
const { callersOf, REGISTRY, SERVICE_NAMES, urlVariableOf } = require('@brobygger/domain');
const { freePort } = require('@brobygger/embedded-database');
const { generateServiceKeys } = require('@brobygger/hop-token');
const { generateSigningKey, SignatureType } = require('@brobygger/transparency-log');

const { secret: logSecret } = generateSigningKey('brobygger-log/bench', SignatureType.ED25519);

/** Starts all six and answers with the address of the gateway, and the processes. */
export async function startDistributed({ databases, issuer, secret, undo, program }) {
  const keys = {};
  const ports = {};
  for (const name of ['gateway', ...SERVICE_NAMES]) {
    keys[name] = await generateServiceKeys();
    ports[name] = await freePort();
  }
  const publicKeys = (name) => ({ keys: [keys[name].publicJwk] });
  const common = {
    ...Object.fromEntries(SERVICE_NAMES.map((name) => [urlVariableOf(name), `http://127.0.0.1:${ports[name]}`])),
    // As the all-in-one runs by default.
    LOG_LEVEL: 'warn',
    DRAIN_MS: '0',
  };
  const environmentOf = (name) => ({
    ...common,
    PORT: String(ports[name]),
    DATABASE_URL: databases[name].appUrl,
    HOP_PUBLIC_KEYS: JSON.stringify(publicKeys('gateway')),
    SERVICE_PRIVATE_KEY: JSON.stringify(keys[name].privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify(
      Object.fromEntries(callersOf(name).map((caller) => [caller, publicKeys(caller)])),
    ),
    ...(name === REGISTRY ? { NATIONAL_ID_SECRET: secret, LOG_SIGNING_KEY: logSecret } : {}),
  });
  const begin = async (file, name, environment) => {
    const child = await startProgram(file, `http://127.0.0.1:${ports[name]}/isready`, { environment, program });
    undo.push(child.stop);
    return child;
  };
  // They wait for one another, so that they start together.
  const services = await Promise.all(
    SERVICE_NAMES.map((name) => begin(`../subgraphs/${name}/dist/main.js`, name, environmentOf(name))),
  );
  const gateway = await begin('../gateway/dist/main.js', 'gateway', {
    ...common,
    PORT: String(ports.gateway),
    ISSUERS: JSON.stringify([issuer]),
    HOP_PRIVATE_KEY: JSON.stringify(keys.gateway.privateJwk),
  });
  return { url: `http://127.0.0.1:${ports.gateway}/graphql`, processes: [gateway, ...services] };
}
