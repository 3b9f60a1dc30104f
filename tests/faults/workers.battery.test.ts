import { request } from 'undici';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { PICTURE } from '@brobygger/demo';
import { codesOf, createAsk, withoutRequestId, type Answer, type Ask } from '../harness/ask';
import { leader, officer, worker, youth } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { createHops, post } from '../harness/hops';
import { recordAll, serve } from '../harness/records';
import { settled } from '../harness/test-databases';
import { startCrew, type CrewProcess } from './crew-process';
import { queryOn } from './query-on';
import { gatewayVariables, registryEnvironment, serviceEnvironment } from './service-environments';
import { startTraffic, type Traffic } from './traffic';

const IS_FULL = isBatteryFull();
/**
 * How often a worker is killed, or told to stop. Each takes its time to start, as does each service; after ten ends in a row of workers
 * that have not lived half a minute, the whole would end.
 */
const ROUNDS = IS_FULL ? 8 : 1;
const SERVICES = IS_FULL ? (['consent', 'nav'] as const) : (['nav'] as const);
const KILLED = IS_FULL ? ([...SERVICES, 'gateway'] as const) : SERVICES;
const READERS = IS_FULL ? 16 : 4;
const DEAR = 2;

let topology: Distributed;
const crews = new Map<'consent' | 'nav' | 'gateway', CrewProcess>();
let url: string;
let ask: Ask;
let [youthId, otherYouthId, office, house] = ['', '', '', ''];
/** What each is told by services that are one process each. */
let alone: readonly string[];

beforeAll(async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  topology = await startDistributed();
  await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    youthId = await seed.youth({ name: 'Navn Navnesen' });
    otherYouthId = await seed.youth({ name: 'Ukjent Ungdom' });
    await serve(seed, 'NAV', office, youthId);
    await serve(seed, 'HOUSING', house, youthId);
    await recordAll(seed, 'NAV', office, youthId);
    await recordAll(seed, 'HOUSING', house, youthId);
    await seed.consent({ youthId, recipientId: office, purpose: 'B102', categories: ['HOUSING_RENT'] });
    await seed.consent({ youthId, recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS', 'NAV_CASE'] });
  });
  alone = await toldOf(topology.ask);
  await startCrews();
}, 600_000);
afterAll(async () => {
  await Promise.all([...crews.values()].map((crew) => crew.end('SIGKILL')));
  await topology?.stop();
});

/** Two workers each of the services and of the gateway, in the place of the topology's own. */
async function startCrews(): Promise<void> {
  const DRAIN_MS = '500';
  for (const name of SERVICES) {
    await topology.stopService(name);
    const environment = name === 'consent' ? registryEnvironment(topology) : serviceEnvironment(topology, name);
    crews.set(name, await startCrew(`subgraphs/${name}/dist/main.js`, { ...environment, DRAIN_MS }));
  }
  const PORT = String(await freePort());
  const more = { PORT, DRAIN_MS, MAX_DEAR_PER_HOUR: String(DEAR) };
  crews.set('gateway', await startCrew('gateway/dist/main.js', gatewayVariables(topology, more)));
  url = `http://127.0.0.1:${PORT}`;
  ask = createAsk(url, topology.issuer);
}

function crewOf(name: 'consent' | 'nav' | 'gateway'): CrewProcess {
  const crew = crews.get(name);
  if (crew === undefined) throw new Error(`no workers of \`${name}\` run`);
  return crew;
}

const CASELOAD = '{ navCaseload { edges { node { id name nav { orders { need } } housing { rent { monthNok } } } } } }';

/** What workers, the youth and an officer are told, of whom they serve and of whom they do not. */
const QUESTIONS: readonly ((by: Ask) => Promise<Answer>)[] = [
  (by) => by(worker('NAV', office), PICTURE, { id: youthId }, 'B102'),
  (by) => by(worker('HOUSING', house), PICTURE, { id: youthId }, 'B102'),
  (by) => by(worker('NAV', office), PICTURE, { id: otherYouthId }, 'B102'),
  (by) => by(worker('NAV', office), CASELOAD, {}, 'B102'),
  (by) => by(youth(youthId), '{ me { name consents { purpose categories state recipient { name } } } }'),
  (by) => by(officer(), 'query ($id: ID!) { youth(id: $id) { consents { purpose state } } }', { id: youthId }, 'B105'),
];

const told = ({ status, text }: Answer): string => `${status} ${text}`;

const toldOf = async (by: Ask): Promise<readonly string[]> =>
  (await Promise.all(QUESTIONS.map((question) => question(by)))).map(told);

test('services of two workers each tell everybody what services of one process do, whichever worker is asked', async () => {
  expect(alone[0]).toContain('"monthNok"');
  for (const [n, question] of QUESTIONS.entries()) {
    // A machine that is busy may say that somebody could not be asked in time, and never anything else.
    for (let answers: readonly string[] = ['']; answers.some((answer) => answer !== alone[n]);) {
      answers = (await Promise.all(Array.from({ length: READERS }, () => question(ask)))).map(told);
      expect(answers.filter((answer) => !/_UNAVAILABLE|TOKEN_USE_UNKNOWN/.test(answer) && answer !== alone[n])).toEqual(
        [],
      );
    }
  }
  for (const crew of crews.values()) {
    for (const id of [1, 2]) await crew.said(`"worker":${id},"requestId"`);
  }
});

test('what the youth withdraws at one worker is withdrawn at all', async () => {
  const GIVE = `mutation ($to: ID!) { giveConsent(input: { recipientId: $to, purpose: B101, categories: [NAV_CASE] }) { id } }`;
  const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { state } }';
  const CASE = 'query ($id: ID!) { youth(id: $id) { nav { case { status } } } }';
  const cases = async (): Promise<readonly string[]> => {
    const answers = await Promise.all(
      Array.from({ length: READERS }, () => ask(worker('HOUSING', house), CASE, { id: youthId }, 'B101')),
    );
    return [...new Set(answers.map(({ text }) => text))];
  };
  const given = (await ask(youth(youthId), GIVE, { to: house })).json.data as { giveConsent: { id: string } };
  expect(await cases()).toEqual([expect.stringContaining('"status"')]);
  await ask(youth(youthId), WITHDRAW, { id: given.giveConsent.id });
  expect(await cases()).toEqual([expect.stringContaining('UNAUTHORIZED_FIELD_OR_TYPE')]);
});

test('a hop token that one worker has answered is refused by the others', async () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const { hopFor } = createHops(topology.keys);
  for (const name of SERVICES) {
    const token = await hopFor(name, worker('NAV', office), body);
    const answers = await Promise.all(
      Array.from({ length: READERS }, () => post(`${topology.urls[name]}/graphql`, body, token)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(READERS - 1).fill(401)]);
  }
});

test('a leader has one budget of dear answers at the whole gateway', async () => {
  const query = '{ summerJobReport(year: 2025) { withDecision } }';
  const answers = await Promise.all(
    Array.from({ length: READERS }, () => ask(leader('OUTREACH', office), query, {}, 'B107')),
  );
  const refused = answers.filter((answer) => codesOf(answer).some(([, code]) => code === 'TOO_MANY_REQUESTS'));
  expect(refused).toHaveLength(READERS - DEAR);
});

interface Read {
  readonly began: number;
  readonly ended: number;
  readonly isWhole: boolean;
  /** What is there in place of the whole. */
  readonly said: string;
}

/** The caseload as it is while all is well, on a connection of its own; else what is there of it, or nothing. */
async function read(): Promise<Read> {
  const began = performance.now();
  const response = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await topology.issuer.tokenOf(worker('NAV', office))}`,
      behandlingsnummer: 'B102',
    },
    body: JSON.stringify({ query: CASELOAD }),
    reset: true,
  }).catch(() => null);
  const { 'x-request-id': requestId } = response?.headers ?? {};
  const text = withoutRequestId((await response?.body.text().catch(() => null)) ?? '', String(requestId));
  const said = `${response?.statusCode} ${text}`;
  const isWhole = said === alone[3];
  return { began, ended: performance.now(), isWhole, said: isWhole ? '' : said };
}

/** Ends workers in the middle of the traffic, each when the one before is made good, and says when each was ended and was gone. */
async function endWorkers(
  crew: CrewProcess,
  signal: 'SIGKILL' | 'SIGTERM',
  first: number,
  traffic: Traffic<Read>,
): Promise<readonly { readonly from: number; readonly to: number }[]> {
  const ends = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await traffic.finishes(READERS, ({ isWhole }) => isWhole);
    const [pid, mark, from] = [await crew.worker(first + round), crew.mark(), performance.now()];
    process.kill(pid, signal);
    await crew.said('"msg":"a worker ended"', mark);
    ends.push({ from, to: performance.now() });
    // The other goes on.
    await traffic.finishes(READERS, ({ isWhole }) => isWhole);
    // More of it would only take the processors away from the start.
    traffic.pause();
    await crew.worker(first + round + 2);
    traffic.resume();
  }
  await traffic.finishes(READERS, ({ isWhole }) => isWhole);
  return ends;
}

test('workers of the gateway that are told to stop one after the other turn nobody away', async () => {
  const traffic = startTraffic(READERS, read);
  await endWorkers(crewOf('gateway'), 'SIGTERM', 1, traffic);
  expect((await traffic.stop()).filter(({ isWhole }) => !isWhole)).toEqual([]);
});

test.each(KILLED)('a worker of %s that is killed takes with it what it was doing, and nothing else', async (name) => {
  const traffic = startTraffic(READERS, read);
  const ends = await endWorkers(crewOf(name), 'SIGKILL', name === 'gateway' ? ROUNDS + 1 : 1, traffic);
  const failed = (await traffic.stop()).filter(({ isWhole }) => !isWhole);
  const unexplained = failed.filter((each) => !ends.some(({ from, to }) => each.began <= to && each.ended >= from));
  expect(unexplained).toEqual([]);
  expect(failed.length).toBeLessThanOrEqual(ROUNDS * READERS);
});

test('what was entered at an owner has come to the registry once, whichever workers carried it', async () => {
  await settled(topology.databases);
  const entriesAt = async (name: 'nav' | 'consent'): Promise<readonly string[]> =>
    (
      await queryOn<{ id: string }>(
        topology.databases.urls[name].ownerUrl,
        `select id from disclosure_entry where basis = 'OWN_SERVICE' and 'NAV_ORDERS' = any(categories) order by id`,
      )
    ).map(({ id }) => id);
  const entered = await entriesAt('nav');
  expect(entered.length).toBeGreaterThan(READERS);
  expect(await entriesAt('consent')).toEqual(entered);
});
