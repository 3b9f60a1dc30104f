import type { TogetherInOne } from '../harness/all-in-one';
import { codesOf, type Answer } from '../harness/ask';
import { leader, worker, youth } from '../harness/callers';
import { sharedAllInOne } from '../harness/shared-all-in-one';

let topology: TogetherInOne;
let office: string;
let youthId: string;
beforeAll(async () => {
  topology = await sharedAllInOne();
  [office, youthId] = await topology.seed(async (seed) => [
    await seed.organisation('NAV'),
    await seed.youth({ name: 'Ungdom' }),
  ]);
  const begun = await as('Z1', BEGIN);
  expect(begun.json.errors ?? []).toEqual([]);
  await topology.settle();
});
afterAll(() => topology?.stop());

const BEGIN = `mutation ($id: ID!) {
  openNavCase(input: { youthId: $id, office: "NAV Lade", ground: { kind: OWN_WISH } }) { youthId } }`;
const READ = 'query ($id: ID!) { youth(id: $id) { name nav { case { status } } } }';
const as = (personId: string, query: string, statedReason?: string): Promise<Answer> =>
  topology.ask(worker('NAV', office, personId), query, { id: youthId }, 'B107', { statedReason });

test('a colleague sees the name, is told to state a reason for the case, and reads it with one, as youth and leader see', async () => {
  expect((await as('Z1', READ)).json).toEqual({
    data: { youth: { name: 'Ungdom', nav: { case: { status: 'OPEN' } } } },
  });

  const withheld = await as('Z2', READ);
  expect(withheld.json.data).toEqual({ youth: { name: 'Ungdom', nav: { case: null } } });
  expect(withheld.json.errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
    [
      ['youth', 'nav', 'case'],
      { code: 'UNAUTHORIZED_FIELD_OR_TYPE', consent: { category: 'NAV_CASE', owner: 'NAV', remedy: 'STATE_REASON' } },
    ],
  ]);

  expect((await as('Z2', READ, 'SUPERVISION')).json).toEqual({
    data: { youth: { name: 'Ungdom', nav: { case: { status: 'OPEN' } } } },
  });
  await topology.settle();

  const { json } = await topology.ask(
    youth(youthId),
    '{ me { disclosures { edges { node { personId act categories cause reason reasonText { nb nn en } unreadable { field } } } } } }',
  );
  const log = (json.data?.['me'] as { disclosures: { edges: { node: { personId: string; categories: string[] } }[] } })
    .disclosures;
  const ofCase = log.edges.map(({ node }) => node).filter(({ categories }) => categories.includes('NAV_CASE'));
  const read = { act: 'READ', categories: ['NAV_CASE'], unreadable: [] };
  expect(ofCase).toEqual([
    {
      ...read,
      personId: 'Z2',
      cause: 'SUPERVISION',
      reason: 'SUPERVISION',
      reasonText: {
        nb: 'Den som følger deg opp, ba en kollega om råd.',
        nn: 'Den som følgjer deg opp, bad ein kollega om råd.',
        en: 'The one who follows you up asked a colleague for advice.',
      },
    },
    { ...read, personId: 'Z1', cause: null, reason: null, reasonText: null },
  ]);

  const led = await topology.ask(
    leader('NAV', office),
    '{ navLookups { edges { node { personId reason } } counts { personId lookups } unassigned } }',
    {},
    'B107',
  );
  expect(led.json).toEqual({
    data: {
      navLookups: {
        edges: [{ node: { personId: 'Z2', reason: 'SUPERVISION' } }],
        counts: [{ personId: 'Z2', lookups: 1 }],
        unassigned: 0,
      },
    },
  });
});

test('a reason that is none of the catalogue is refused as a whole, and nothing is looked up', async () => {
  topology.statements.length = 0;
  for (const reason of ['', 'CURIOSITY', 'on_duty', 'ON_DUTY, ON_DUTY', 'constructor', 'ON_DUTY '.repeat(2)]) {
    const { status, json } = await as('Z1', READ, reason);
    expect([reason, status, json.errors?.map(({ extensions }) => extensions)]).toEqual([
      reason,
      400,
      [{ code: 'REASON_UNKNOWN' }],
    ]);
  }
  expect(topology.statements).toEqual([]);
});

test('a colleague who is taken into the team reads without a reason', async () => {
  const assign = (personId: string) =>
    `mutation ($id: ID!) { assignNavWorker(input: { youthId: $id, personId: "${personId}" }) { youthId } }`;
  expect(codesOf(await as('Z3', assign('Z3')))).toEqual([['assignNavWorker', 'YOUTH_NOT_FOUND']]);
  expect((await as('Z1', assign('Z3'))).json).toEqual({
    data: { assignNavWorker: { youthId } },
  });
  expect((await as('Z3', READ)).json.errors).toBeUndefined();
});

test('a reason opens nothing of another agency', async () => {
  const house = await topology.seed((seed) => seed.organisation('HOUSING'));
  const asked = (statedReason?: string) =>
    topology.ask(worker('HOUSING', house), READ, { id: youthId }, 'B101', { statedReason });
  expect((await asked('ON_DUTY')).text).toBe((await asked()).text);
});
