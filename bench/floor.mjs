// The floor: a hand-written handler in one process, one prepared statement an agency and no GraphQL, token, consent or log; with
// `isLogged` the same after one committed insert. What a picture costs at least over these databases.
import { once } from 'node:events';
import { createServer } from 'node:http';
import pg from 'pg';
import { FLOOR, FLOOR_LOG_INSERT } from './floor-statements.mjs';
import { answerParent, cpuMs } from './process.mjs';

const FIELDS = ['case', 'decisions', 'measuresPlan', 'transfer', 'courses', 'section17', 'orders', 'income'];
const NAMES = Object.keys(FLOOR);
let server;
let pools = [];

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return JSON.parse(text);
}

answerParent({
  async start({ databases, isLogged }) {
    // Connections as many as each subgraph has.
    pools = NAMES.map((name) => new pg.Pool({ connectionString: databases[name].ownerUrl, max: 10 }));
    server = createServer(async (request, response) => {
      const { id } = (await bodyOf(request)).variables;
      if (isLogged) await pools[0].query({ name: 'log', text: FLOOR_LOG_INSERT, values: [id, FIELDS] });
      const answers = await Promise.all(
        NAMES.map((name, n) => pools[n].query({ name: 'floor', text: FLOOR[name], values: [id] })),
      );
      const [youth, childWelfare, nav, outreach, housing] = answers.map(({ rows: [{ json }] }) =>
        typeof json === 'string' ? json : JSON.stringify(json),
      );
      response
        .setHeader('content-type', 'application/json; charset=utf-8')
        .end(
          `{"data":{"youth":{${youth},"childWelfare":${childWelfare},"nav":${nav},"outreach":${outreach},"housing":${housing}}}}\n`,
        );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}/graphql`;
  },
  cpu: () => cpuMs(),
  async stop() {
    server?.closeAllConnections();
    server?.close();
    await Promise.all(pools.map((pool) => pool.end()));
  },
});
