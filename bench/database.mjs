// One database server on loopback, with the databases of all services, migrated, and the youths in them.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { FLOOR_TABLES } from './floor-statements.mjs';
import { startChild } from './process.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { planForService, provisionPlans, startEmbeddedPostgres } = require('@brobygger/embedded-database');
const { PERSISTENCE, SERVICE_NAMES } = require('@brobygger/platform');
const { migrate } = require('@brobygger/subgraph-kit');

/** All sides are connected at once, each with at most ten connections a service. */
const MAX_CONNECTIONS = 500;

/** The year of outreach that reports are asked of. */
export const YEAR = 2016;

/** Starts the server; commits are safe from a crash. */
export async function startServer(folder, undo) {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), maxConnections: MAX_CONNECTIONS });
  undo.push(() => server.stop());
  return server;
}

/** Makes a set of databases, of which several may stand beside one another, with every table in them. */
export async function makeDatabases(adminUrl, set) {
  const password = randomBytes(24).toString('hex');
  const plans = SERVICE_NAMES.map((name) => planForService({ name: `${set}-${name}`, password }));
  const urls = await provisionPlans(adminUrl, plans);
  const databases = Object.fromEntries(SERVICE_NAMES.map((name, n) => [name, urls[n]]));
  for (const name of SERVICE_NAMES) await migrate(databases[name].ownerUrl, PERSISTENCE[name]);
  for (const statement of FLOOR_TABLES) await ask(databases.consent.ownerUrl, statement);
  return databases;
}

/** Loads a year of outreach, in a process of its own. */
export async function loadYear(databases) {
  const loader = await startChild('reports/load-years.mjs', { databases, years: [YEAR] });
  await loader.stop();
}

/** The same databases behind a server of their own address. */
export const behind = (databases, port) =>
  Object.fromEntries(
    Object.entries(databases).map(([name, urls]) => [
      name,
      Object.fromEntries(
        Object.entries(urls).map(([key, url]) => [key, Object.assign(new URL(url), { port: String(port) }).href]),
      ),
    ]),
  );

const BETWEEN_LOOKS_MS = 20;

/** Resolves when no message is under way between services. */
export async function untilCarried(databases) {
  for (const { ownerUrl } of Object.values(databases))
    while ((await ask(ownerUrl, 'select from outbox_message where refused is null limit 1')).length > 0)
      await delay(BETWEEN_LOOKS_MS);
}

/** The rows that a statement gives, over a connection of its own. */
export async function ask(connectionString, statement, values) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}
