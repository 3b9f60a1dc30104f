// One database server with two worlds on it: all the years, and one of them alone. Each has a gateway of its own.
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startIssuer } from '../issuer.mjs';
import { startChild } from '../process.mjs';

const require = createRequire(import.meta.url);
const { planForService, provisionPlans, startEmbeddedPostgres } = require('@brobygger/embedded-database');
const { SERVICE_NAMES } = require('@brobygger/platform');
const { ORGANISATIONS } = require('@brobygger/demo');

/** Whose reports they are. */
export const ORGANISATION = ORGANISATIONS.uteseksjonen.id;

/** The flags of Node that `npm start` gives the all-in-one. */
const FLAGS = require('../../package.json')
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/** The databases of all services, of which several sets may stand beside one another. */
async function provision(adminUrl, world) {
  const password = randomBytes(24).toString('hex');
  const plans = SERVICE_NAMES.map((name) => planForService({ name: `${world}-${name}`, password }));
  const urls = await provisionPlans(adminUrl, plans);
  return Object.fromEntries(SERVICE_NAMES.map((name, n) => [name, urls[n]]));
}

/** As they are once autovacuum has passed: with statistics, and every row known to be visible. */
async function tidy({ outreach }) {
  const owner = new pg.Client({ connectionString: outreach.ownerUrl });
  await owner.connect();
  try {
    await owner.query('vacuum analyze');
  } finally {
    await owner.end();
  }
}

/** Starts everything; `undo` collects how to end it, also when a later step fails. */
export async function startPlatforms({ folder, years, alone, undo, say }) {
  const secret = randomBytes(32).toString('base64');
  say('starting the database');
  const server = await startEmbeddedPostgres({ dataDir: folder });
  undo.push(() => server.stop());
  const issuer = await startIssuer(undo, [`LEADER:OUTREACH:${ORGANISATION}`, `CASEWORKER:OUTREACH:${ORGANISATION}`]);
  const [leader, worker] = issuer.tokens.map((token) => ({
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    behandlingsnummer: 'B107',
  }));

  const begin = async (world, of) => {
    const databases = await provision(server.adminUrl, world);
    say(`loading ${of.length === 1 ? `the year ${of[0]} alone` : `the years ${of[0]} to ${of.at(-1)}`}`);
    const loader = await startChild('reports/load-years.mjs', { databases, years: of });
    await loader.stop();
    await tidy(databases);
    const child = await startChild('ours.mjs', { databases, issuer: issuer.configuration, secret }, { flags: FLAGS });
    undo.push(child.stop);
    return {
      url: child.started,
      ask: child.ask,
      databases: databases.outreach,
      loaded: loader.started,
      headers: { leader, worker },
    };
  };
  return { all: await begin('all', years), alone: await begin('alone', [alone]) };
}
