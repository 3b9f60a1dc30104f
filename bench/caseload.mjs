// Compares the first and the last page of caseloads of 10,000 youths, through the subgraphs themselves. See docs/performance.md.
//   node bench/caseload.mjs [--quick]
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, makeDatabases, startServer } from './database.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { PERSISTENCE } = require('@brobygger/platform');
const { connect } = require('@brobygger/subgraph-kit');
const { createFakeRegistry, workerHop } = require('@brobygger/testkit');

const MANY = 10_000;
const PAGE = 100;
const ROUNDS = process.argv.includes('--quick') ? 30 : 300;
const MOST_OVER_FIRST = 1.5;
const OFFICE = '00000000-0000-4000-9000-000000000001';
const LISTS = [
  { service: 'child-welfare', list: 'childWelfareCaseload', owner: require('@brobygger/child-welfare').subgraph },
  { service: 'nav', list: 'navCaseload', owner: require('@brobygger/nav').subgraph },
];

const fill = `insert into service_relation (id, youth_id, organisation_id, valid_from, valid_to)
  select gen_random_uuid(), gen_random_uuid(), '${OFFICE}', '2026-01-01', null from generate_series(1, ${MANY})`;
const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];

/** The page after a place, and how long it took in milliseconds. */
function pagerOf({ subgraph, service, list }) {
  const hop = workerHop(service, OFFICE);
  const query = `query ($after: String) { ${list}(first: ${PAGE}, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  return async (after) => {
    const began = performance.now();
    const { data, errors } = await subgraph.execute(hop, { query, variables: { after } });
    const ms = performance.now() - began;
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return { ...data[list], ms };
  };
}

const giveUp = (stage, cause) => {
  throw new Error(`${stage} failed`, { cause });
};

async function compare({ service, list, owner }, databases) {
  await ask(databases[service].ownerUrl, fill);
  await ask(databases[service].ownerUrl, 'vacuum analyze service_relation');
  const dataSource = await connect(databases[service].appUrl, PERSISTENCE[service]);
  const registry = createFakeRegistry();
  const deliver = () => Promise.resolve([]);
  const { subgraph } = owner.create({ dataSource, registry, deliver, clock: () => new Date(), onFailure: giveUp });
  try {
    const page = pagerOf({ subgraph, service, list });
    let [place, last, seen] = [null, null, 0];
    for (let next = await page(null); ; next = await page(place)) {
      seen += next.edges.length;
      if (!next.pageInfo.hasNextPage) break;
      [last, place] = [place, next.pageInfo.endCursor];
    }
    if (seen !== MANY) throw new Error(`${seen} of ${MANY} youths were listed`);
    const times = { first: [], last: [] };
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round += 1) {
      times.first.push((await page(null)).ms);
      times.last.push((await page(last)).ms);
    }
    return { list, first: median(times.first), last: median(times.last) };
  } finally {
    // It looks after its messages until it is stopped, and lets go of the database then.
    await subgraph.stop();
  }
}

const undo = [];
const folder = mkdtempSync(join(tmpdir(), 'brobygger-bench-'));
// As root, PostgreSQL runs as another user, who must be able to pass through.
chmodSync(folder, 0o711);
try {
  const { adminUrl } = await startServer(folder, undo);
  const databases = await makeDatabases(adminUrl, 'caseload');
  for (const each of LISTS) {
    const { list, first, last } = await compare(each, databases);
    const ratio = last / first;
    console.log(`${list}: first ${first.toFixed(2)} ms, last ${last.toFixed(2)} ms, last ÷ first ${ratio.toFixed(2)}`);
    if (ratio > MOST_OVER_FIRST) process.exitCode = 1;
  }
} finally {
  for (const step of undo.reverse()) await step();
  rmSync(folder, { recursive: true, force: true });
}
