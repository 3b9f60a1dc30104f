// Starts both sides and the load on one database server, all on loopback.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { FLOOR_LOG_TABLE } from './floor-statements.mjs';
import { startIssuer } from './issuer.mjs';
import { PURPOSE } from './picture.mjs';
import { startChild } from './process.mjs';
import { stockSupergraph } from './stock-schema.mjs';
import { OFFICE, writeWorld } from './world.mjs';

const require = createRequire(import.meta.url);
const { provisionDatabases, startEmbeddedPostgres } = require('@brobygger/embedded-database');
const { SERVICE_NAMES } = require('@brobygger/platform');

/** How many caseworkers of the office ask. */
const WORKERS = 100;

/** The flags of Node that `npm start` gives the all-in-one. */
const FLAGS = require('../package.json')
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/**
 * Starts everything; `undo` collects how to end it, also when a later step fails.
 * `say` is told of each step. `program` is the Node that both sides run on; the load runs on this one.
 */
export async function startSides({ folder, youths, undo, say, program }) {
  say('starting the database');
  const server = await startEmbeddedPostgres({ dataDir: folder });
  undo.push(() => server.stop());
  const password = randomBytes(24).toString('hex');
  const databases = await provisionDatabases(
    server.adminUrl,
    SERVICE_NAMES.map((name) => ({ name, password })),
  );

  const begin = async (file, about, flags) => {
    const child = await startChild(file, about, flags, file === 'load.mjs' ? undefined : program);
    undo.push(child.stop);
    return child;
  };
  say('starting ours');
  const issuer = await startIssuer(
    undo,
    Array.from({ length: WORKERS }, () => `CASEWORKER:NAV:${OFFICE}`),
  );
  const ours = await begin('ours.mjs', { databases, issuer: issuer.configuration }, FLAGS);
  say(`writing ${youths} youths`);
  await writeWorld(databases, youths, PURPOSE);
  say('starting stock');
  const stockSubgraphs = await Promise.all(
    SERVICE_NAMES.map(async (service) => [
      service,
      await begin('stock-subgraph.mjs', { service, appUrl: databases[service].appUrl }),
    ]),
  );
  const urls = Object.fromEntries(stockSubgraphs.map(([service, { started }]) => [service, started]));
  const stockGateway = await begin('stock-gateway.mjs', { supergraphSdl: stockSupergraph(urls) });
  say('starting the floors');
  await runAs(databases.consent.ownerUrl, FLOOR_LOG_TABLE);
  const floor = await begin('floor.mjs', { databases, isLogged: false });
  const loggedFloor = await begin('floor.mjs', { databases, isLogged: true });
  const load = await begin('load.mjs');

  const common = { 'content-type': 'application/json', accept: 'application/json' };
  return {
    load,
    database: server.pid,
    ours: {
      name: 'brobygger, consent and log',
      url: ours.started,
      processes: [ours],
      ask: ours.ask,
      headers: issuer.tokens.map((token) => ({
        ...common,
        authorization: `Bearer ${token}`,
        behandlingsnummer: PURPOSE,
      })),
    },
    stock: {
      name: 'stock, nothing protected',
      url: stockGateway.started,
      processes: [stockGateway, ...stockSubgraphs.map(([, child]) => child)],
      headers: [common],
    },
    floor: { name: 'the floor', url: floor.started, processes: [floor], headers: [common] },
    loggedFloor: { name: 'the logged floor', url: loggedFloor.started, processes: [loggedFloor], headers: [common] },
  };
}

async function runAs(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
