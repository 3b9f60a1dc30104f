import { OWNERS, replayErasuresOf, retainRecordsOf } from '@brobygger/platform';
import { ownerEnvironmentOf, runOwner, type RunningService } from '@brobygger/subgraph-kit';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worker, youth } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { settled } from '../harness/test-databases';
import { keepMoment } from './earlier-moment';
import { serviceEnvironment } from './service-environments';

let topology: Distributed;
let folder: string;
let youthId: string;
let team: string;
let outreach: RunningService | undefined;

const erasuresFile = (): string => join(folder, 'outreach.jsonl');

/** Outreach, as it is started where erasures are kept outside its database. */
const startOutreach = async (): Promise<RunningService> => {
  const environment = { ...serviceEnvironment(topology, 'outreach'), ERASURES_FILE: erasuresFile() };
  outreach = await runOwner(OWNERS.outreach, ownerEnvironmentOf('outreach').parse(environment));
  return outreach;
};

const asWorker = (query: string, variables: object) =>
  topology.ask(worker('OUTREACH', team), query, { ...variables }, 'B107');
const WISHES = 'query ($id: ID!) { outreachYouth(id: $id) { outreach { jobWishes { wish } } } }';
const wishes = async (): Promise<unknown> => (await asWorker(WISHES, { id: youthId })).json.data;
const withWishes = (...said: readonly string[]) => ({
  outreachYouth: { outreach: { jobWishes: said.map((wish) => ({ wish })) } },
});

/** The youth asks for what the youth wished to be erased, and the service answers that it is. */
async function asksAndIsAnswered(): Promise<string | undefined> {
  const { json: asked } = await topology.ask(
    youth(youthId),
    'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { id } }',
    { input: { category: 'OUTREACH_JOB_WISH', what: 'Ønsket mitt om jobb.' } },
  );
  const claimId = (asked.data?.['requestErasure'] as readonly { readonly id: string }[])[0]?.id;
  await asWorker('mutation ($id: ID!) { takeClaim(claimId: $id, expectedVersion: 1) { state } }', { id: claimId });
  const { json } = await asWorker('mutation ($input: AnswerClaimInput!) { answerClaim(input: $input) { state } }', {
    input: { claimId, expectedVersion: 2, outcome: 'ERASED', reason: 'Vi sletter det du ønsket.' },
  });
  expect(json.data).toEqual({ answerClaim: { state: 'ANSWERED' } });
  return claimId;
}

async function erases(): Promise<readonly string[]> {
  const said: string[] = [];
  const { outreach: database, consent } = topology.databases.urls;
  await retainRecordsOf(
    'outreach',
    database.ownerUrl,
    { decision: '2026/17', organisations: [team], records: {} },
    {
      say: (line) => said.push(line),
      applies: true,
      at: new Date(),
      registryUrl: consent.appUrl,
      erasuresFile: erasuresFile(),
      archiveFolder: undefined,
    },
  );
  return said;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  topology = await startDistributed();
  await topology.seed(async (seed) => {
    team = await seed.organisation('OUTREACH');
    youthId = await seed.youth();
    await serve(seed, 'OUTREACH', team, youthId);
  });
});
afterAll(async () => {
  await outreach?.stop();
  await topology?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('what was erased is not in a backup that is restored: the service does not start before it is erased from that too', async () => {
  const RECORD = 'mutation ($input: RecordJobWishInput!) { recordJobWish(input: $input) { id } }';
  await asWorker(RECORD, { input: { youthId, wish: 'kokk' } });
  expect(await wishes()).toEqual(withWishes('kokk'));
  const claimId = await asksAndIsAnswered();
  await topology.stopService('outreach');
  const backup = await keepMoment(topology.databases.urls.outreach);

  expect((await erases()).at(-1)).toMatch('asked for by youths: 1 answers, 1 rows gone');
  const running = await startOutreach();
  await running.ready;
  expect(await wishes()).toEqual(withWishes());
  await settled(topology.databases);
  const { json } = await topology.ask(
    youth(youthId),
    '{ me { disclosures(first: 1, input: { act: ERASED }) { edges { node { act categories claimId organisation { id } } } } } }',
  );
  expect(json.data).toMatchObject({
    me: {
      disclosures: {
        edges: [{ node: { act: 'ERASED', claimId, categories: ['OUTREACH_JOB_WISH'], organisation: { id: team } } }],
      },
    },
  });
  await running.stop();

  await backup.restore();
  await expect(startOutreach()).rejects.toThrow('ERASURES_NOT_APPLIED');
  const said: string[] = [];
  await replayErasuresOf('outreach', topology.databases.urls.outreach.ownerUrl, {
    file: erasuresFile(),
    say: (line) => said.push(line),
  });
  expect(said).toEqual(['outreach: 1 erasures, 1 of them done again']);
  await (
    await startOutreach()
  ).ready;
  expect(await wishes()).toEqual(withWishes());
});
