import { newId, plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './outreach-journeys/journey-world';
import { examplesOf, pageOf } from './page-examples';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

const sectionOf = (page: string, heading: string): string =>
  (pageOf(page).split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';
const OF_CHILD_WELFARE = examplesOf(sectionOf('child-welfare-worker.md', 'A decision that others carry out'));
const TO_CARRY_OUT = examplesOf(pageOf('outreach-worker.md')).find(({ name }) => name === 'ToCarryOut')?.text ?? '';

/** What a worker of child welfare says as the page has it, with the days of the example moved to today. */
async function say(name: string, variables: object): Promise<string> {
  const example = OF_CHILD_WELFARE.find((each) => each.name === name)?.text ?? '';
  const text = example.replace('2027-02-01', world.today).replace('2027-08-01', plus(world.today, { days: 1 }));
  const { json } = await world.childWelfare.ask(text, { ...variables }, 'B107');
  expect([name, json.errors ?? []]).toEqual([name, []]);
  return (Object.values(json.data ?? {})[0] as { readonly id: string }).id;
}

/** The decisions that the service finds for the youth. */
async function foundBy(service: 'bolig22b' | 'uteseksjonen', { id: youthId }: JourneyYouth) {
  await world.settled();
  const { json } = await world[service].ask(TO_CARRY_OUT, { youthId }, 'B107');
  expect(json.errors ?? []).toEqual([]);
  const { edges } = json.data?.['decisionsToCarryOut'] as { readonly edges: readonly { readonly node: object }[] };
  return edges.map(({ node }) => node);
}

async function aYouth(name: string, age = 17): Promise<JourneyYouth> {
  const youth = await world.youth(name, age);
  await world.serve('childWelfare', youth);
  return youth;
}

test('who carries a decision out finds it as the pages say, and the youth sees who was told, by which law', async () => {
  const youth = await aYouth('Tuva Nord');
  const youthId = youth.id;
  const houseId = world.idOf('bolig22b');
  const id = await say('Decide', { youthId, houseId });
  const found = { id, kind: 'PLACEMENT', validFrom: world.today, validTo: null };
  expect(await foundBy('bolig22b', youth)).toEqual([found]);
  expect(await foundBy('uteseksjonen', youth)).toEqual([]);
  await say('End', { youthId, decisionId: id });
  expect(await foundBy('bolig22b', youth)).toEqual([{ ...found, validTo: plus(world.today, { days: 1 }) }]);
  await say('Error', { youthId, decisionId: id });
  expect(await foundBy('bolig22b', youth)).toEqual([]);
  const { json } = await youth.desk.ask(`{ me { disclosures(input: { act: TOLD_DECISION }) { edges { node {
    decisionId organisation { id } basis statute categories } } } } }`);
  expect(json.errors ?? []).toEqual([]);
  const entry = {
    ...{ decisionId: id, organisation: { id: houseId }, basis: 'STATUTE', statute: 'BVL_13_1' },
    categories: ['CHILD_WELFARE_DECISIONS'],
  };
  // Told, found, told when it ends, and found again.
  expect(json.data?.['me']).toEqual({ disclosures: { edges: [entry, entry, entry, entry].map((node) => ({ node })) } });
});

test('who carries it out instead takes it over', async () => {
  const youth = await aYouth('Ulrik Nord', 18);
  const youthId = youth.id;
  const decided = { youthId, kind: 'AFTERCARE', validFrom: world.today, executedBy: 'OUTREACH', wantedByYouth: true };
  const input = { ...decided, executorId: world.idOf('uteseksjonen') };
  const { id: decisionId } = await world.childWelfare.write('decideMeasure', { input });
  expect(await foundBy('uteseksjonen', youth)).toMatchObject([{ id: decisionId }]);
  await say('Name', { youthId, decisionId, otherHouseId: world.idOf('kontaktsenter22b') });
  expect(await foundBy('uteseksjonen', youth)).toEqual([]);
  const starting = {
    ...{
      ground: { kind: 'DECISION', reference: decisionId },
      youthId,
      kind: 'ON_DECISION',
      continuityStaff: ['Silje'],
    },
    ...{ legalBasis: 'BVL_AFTERCARE', cwDecisionReference: decisionId },
  };
  const refusal = await world.uteseksjonen.refusalOf('startFollowUp', { input: starting });
  expect(refusal).toBe('RULE_VIOLATED INV20');
  await world.kontaktsenter22b.write('startFollowUp', { input: starting });
});

test('an organisation that carries nothing out, one that is none and another agency’s are refused, and nothing is decided', async () => {
  const { id: youthId } = await aYouth('Vidar Nord');
  const decided = { youthId, kind: 'PLACEMENT', validFrom: world.today, executedBy: 'HOUSING', wantedByYouth: true };
  for (const executorId of [world.idOf('nav'), world.idOf('uteseksjonen'), newId(), 'x']) {
    const refusal = await world.childWelfare.refusalOf('decideMeasure', { input: { ...decided, executorId } });
    expect(refusal).toBe('BAD_USER_INPUT');
  }
  const { youth } = await world.childWelfare.read(youthId, 'childWelfare { decisions { id } }', 'B107');
  expect(youth).toEqual({ childWelfare: { decisions: [] } });
});
