// One database server with logs of their own on it: registries that nobody else uses.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { planForService, provisionPlans, startEmbeddedPostgres } = require('@brobygger/embedded-database');
const { consentPersistence, createSealer } = require('@brobygger/consent');
const { connect, createQuery, migrate } = require('@brobygger/subgraph-kit');
const { generateSigningKey, SignatureType } = require('@brobygger/transparency-log');

/** What the logs of the bench are signed by. */
const { key, secret } = generateSigningKey('bench.test/log', SignatureType.ED25519, randomBytes(32));
export const LOG_KEY = { key, secret };

/** Starts the server; what is committed is safe from a crash. */
export async function startServer(folder, undo) {
  const server = await startEmbeddedPostgres({ dataDir: folder, maxConnections: 100 });
  undo.push(() => server.stop());
  return server;
}

/** A registry's database with its log: what reads it, what seals it, and a connection of its owner. */
export async function openLog(server, name, undo) {
  const plan = planForService({ name: `${name}-consent`, password: randomBytes(24).toString('hex') });
  const [urls] = await provisionPlans(server.adminUrl, [plan]);
  await migrate(urls.ownerUrl, consentPersistence);
  const dataSource = await openSource(urls, undo);
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  undo.push(() => owner.end());
  return { urls, owner, query: createQuery(dataSource), sealer: sealing(dataSource) };
}

/** What seals the log of a registry's database. */
export const sealerOf = async (urls, undo) => sealing(await openSource(urls, undo));

const sealing = (dataSource) => createSealer(dataSource, { key, anchor: null });

async function openSource(urls, undo) {
  const dataSource = await connect(urls.appUrl, consentPersistence, 4);
  undo.push(() => dataSource.destroy());
  return dataSource;
}
