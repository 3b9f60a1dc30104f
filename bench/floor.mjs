// The floor: hand-written handlers in one process, one prepared statement an agency and no GraphQL, token, consent or log; with `isLogged`
// the picture after one committed insert. What an answer costs at least over these databases.
import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';
import { FLOOR, FLOOR_GIVE, FLOOR_LOG_INSERT, FLOOR_WITHDRAW, pictureOf } from './floor-statements.mjs';
import { answerParent, cpuMs } from './process.mjs';
import { BARE } from './reports/bare-sql.mjs';

const FIELDS = ['case', 'decisions', 'measuresPlan', 'transfer', 'courses', 'section17', 'orders', 'income'];
const NAMES = Object.keys(FLOOR);
const pools = {};
let server;
let isLogged = false;

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

const HANDLERS = {
  async '/picture'({ id }) {
    if (isLogged) await pools.consent.query({ name: 'log', text: FLOOR_LOG_INSERT, values: [id, FIELDS] });
    const answers = await Promise.all(
      NAMES.map((name) => pools[name].query({ name: 'floor', text: FLOOR[name], values: [id] })),
    );
    return pictureOf(answers.map(({ rows: [{ json }] }) => json));
  },
  async '/report'({ organisationId, year }) {
    const values = [organisationId, `${year}-01-01`, `${year + 1}-01-01`];
    const { rows } = await pools.outreach.query({ name: 'report', text: BARE.activityTable, values });
    return JSON.stringify({ activityTable: { rows } });
  },
  async '/consent'({ id, input }) {
    if (id !== undefined) {
      await pools.consent.query({ name: 'withdraw', text: FLOOR_WITHDRAW, values: [id] });
      return JSON.stringify({ withdrawConsent: { id } });
    }
    const values = [input.youthId, input.recipientId, input.purpose, input.categories];
    const { rows } = await pools.consent.query({ name: 'give', text: FLOOR_GIVE, values });
    return JSON.stringify({ giveConsent: rows[0] });
  },
};

answerParent({
  async start({ databases, ...about }) {
    isLogged = about.isLogged;
    // Connections as many as each subgraph has.
    for (const name of NAMES) pools[name] = new pg.Pool({ connectionString: databases[name].ownerUrl, max: 10 });
    server = createServer(async (request, response) => {
      const data = await HANDLERS[request.url]((await bodyOf(request)).variables);
      response.setHeader('content-type', 'application/json; charset=utf-8').end(`{"data":${data}}\n`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
  },
  cpu: () => cpuMs(),
  async stop() {
    server?.closeAllConnections();
    server?.close();
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  },
});
