import { OWNERS } from '@brobygger/platform';
import { migrate, ownerEnvironmentOf, runOwner, type Persistence } from '@brobygger/subgraph-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { worker } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { serviceEnvironment } from './service-environments';
import { startTraffic } from './traffic';

let topology: Distributed;
let [office, youthId] = ['', ''];

beforeAll(async () => {
  topology = await startDistributed();
  await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    youthId = await seed.youth();
    await serve(seed, 'NAV', office, youthId);
    await seed.platform.services.nav.income.record(
      { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
      { youthId, source: 'WORK', monthlyNok: 9800, selfSufficient: true },
    );
  });
});
afterAll(() => topology?.stop());

/** What the next version brings: a column, an index and a table that this one has never heard of. */
class NextVersion1999999999999 implements MigrationInterface {
  name = 'NextVersion1999999999999';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table income_situation add checked_on date');
    await runner.query(`alter table nav_case add priority text not null default 'USUAL'`);
    await runner.query('create index on income_situation (checked_on)');
    await runner.query('create table nav_reminder (id uuid primary key, case_id uuid references nav_case)');
  }
  down(): Promise<void> {
    return Promise.reject(new Error('nobody goes back by it'));
  }
}

const READ = 'query ($id: ID!) { navYouth(id: $id) { nav { case { status } income { monthlyNok } } } }';
const WRITE = `mutation ($id: ID!, $nok: Int!) {
  recordIncome(input: { youthId: $id, source: WORK, monthlyNok: $nok, selfSufficient: true }) { id } }`;

/** What is wrong with a read, or with a write: nothing where it is as before. */
async function use(n: number): Promise<string> {
  const isWriting = n % 3 === 0;
  const variables = isWriting ? { id: youthId, nok: 9800 } : { id: youthId };
  const { json } = await topology.ask(worker('NAV', office), isWriting ? WRITE : READ, variables, 'B107');
  return json.errors === undefined ? '' : JSON.stringify(json.errors);
}

test('the version that runs goes on while a database is brought to the next one, and does not start on it again', async () => {
  const { persistence } = OWNERS.nav;
  const next: Persistence = { ...persistence, migrations: [...persistence.migrations, NextVersion1999999999999] };
  const traffic = startTraffic(4, use);
  await traffic.finishes(8, () => true);
  await migrate(topology.databases.urls.nav.ownerUrl, next);
  await traffic.finishes(24, () => true);
  expect((await traffic.stop()).filter((fault) => fault !== '')).toEqual([]);

  await topology.stopService('nav');
  const environment = ownerEnvironmentOf('nav').parse(serviceEnvironment(topology, 'nav'));
  await expect(runOwner(OWNERS.nav, environment)).rejects.toThrow('DATABASE_NEWER');
});
