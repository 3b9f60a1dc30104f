import { newId, osloDate, plus, type Caller } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { codesOf } from '../harness/ask';
import { auditor, officer, worker, youth } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';

let topology: TogetherInOne;
let [nav, housing, bydel] = ['', '', ''];
let [kept, former] = ['', ''];
/** Of an age of which child welfare can order information. */
const SEVENTEEN = plus(osloDate(SEEDED_AT), { years: -17 });
let mergeId: string;
/** How far the clock is ahead: who is signed in stays whom the gateway took one for, for five minutes. */
let aheadMs = 0;
const sixMinutesPass = (): void => void (aheadMs += 6 * 60_000);

beforeAll(async () => {
  topology = await startAllInOne({ clock: () => new Date(Date.now() + aheadMs) });
});
afterAll(() => topology?.stop());

/** Two registrations of one person: NAV serves the one, housing the other, and the same district child welfare both. */
beforeEach(async () => {
  // No longer than a token lives.
  aheadMs = 0;
  await topology.seed(async (seed) => {
    nav = await seed.organisation('NAV');
    housing = await seed.organisation('HOUSING');
    bydel = await seed.organisation('CHILD_WELFARE');
    kept = await seed.youth();
    former = await seed.youth({ birthDate: SEVENTEEN });
    await serve(seed, 'NAV', nav, kept);
    await serve(seed, 'HOUSING', housing, former);
    for (const youthId of [kept, former]) {
      await serve(seed, 'CHILD_WELFARE', bydel, youthId);
      await seed.consent({ youthId, recipientId: nav, purpose: 'B102', categories: ['HOUSING_FOLLOW_UP'] });
    }
  });
});

const MERGE = `mutation ($keptId: ID!, $formerId: ID!) {
  mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: REGISTERED_TWICE }) { id youthId pendingAt } }`;
const UNDO =
  'mutation ($mergeId: ID!) { undoMerge(input: { mergeId: $mergeId, reason: ANOTHER_PERSON }) { id pendingAt } }';

async function merge(): Promise<void> {
  const { json } = await topology.ask(officer(), MERGE, { keptId: kept, formerId: former });
  const told = json.data?.['mergeRegistrations'] as { readonly id: string };
  expect(told).toEqual({ id: expect.any(String) as unknown, youthId: kept, pendingAt: [] });
  mergeId = told.id;
  await topology.settle();
  sixMinutesPass();
}

async function undo(): Promise<void> {
  const { json } = await topology.ask(officer(), UNDO, { mergeId });
  expect(json.data).toEqual({ undoMerge: { id: mergeId, pendingAt: [] } });
  await topology.settle();
  sixMinutesPass();
}

const OWN = `{ me { id nav { case { status } } housing { followUp { state } } childWelfare { case { status } }
  serviceRelations { organisation { id } endedAt } } }`;

interface Own {
  readonly id: string;
  readonly nav: { readonly case: object | null };
  readonly housing: { readonly followUp: object | null };
  readonly childWelfare: { readonly case: object | null };
  readonly serviceRelations: readonly { readonly organisation: { readonly id: string } }[];
}

/** What one who logs in with the number of the registration reads of themself. */
async function own(registration: string) {
  const { json } = await topology.ask(youth(registration), OWN);
  expect(json.errors).toBeUndefined();
  const me = json.data?.['me'] as Own;
  return {
    id: me.id,
    nav: me.nav.case !== null,
    housing: me.housing.followUp !== null,
    childWelfare: me.childWelfare.case !== null,
    by: me.serviceRelations.map(({ organisation: { id } }) => id).sort(),
  };
}

const ownDoor = (caller: Caller, field: string, id: string) =>
  topology.ask(
    caller,
    `query ($id: ID!) { ${field}(id: $id) { id } }`,
    { id },
    caller.role === 'CASEWORKER' ? 'B107' : undefined,
  );

test('both histories are the kept one’s, whatever number one logs in with, and each has its own when it is undone', async () => {
  const before = [
    { id: kept, nav: true, housing: false, childWelfare: true, by: [nav, bydel].sort() },
    { id: former, nav: false, housing: true, childWelfare: true, by: [housing, bydel].sort() },
  ];
  expect([await own(kept), await own(former)]).toEqual(before);
  await merge();
  const [one, other] = [await own(kept), await own(former)];
  expect(one).toEqual({ ...before[0], housing: true, by: [nav, housing, bydel, bydel].sort() });
  expect(other).toEqual(one);
  const crossing = await topology.ask(
    worker('NAV', nav),
    'query ($id: ID!) { youth(id: $id) { housing { followUp { state } } } }',
    { id: kept },
    'B102',
  );
  expect(crossing.json).toEqual({
    data: { youth: { housing: { followUp: { state: expect.any(String) as unknown } } } },
  });
  expect((await ownDoor(worker('HOUSING', housing), 'housingYouth', kept)).json.errors).toBeUndefined();
  await undo();
  expect([await own(kept), await own(former)]).toEqual(before);
});

test('the former is for everybody as one whom nobody is, and is found again when it is undone', async () => {
  await merge();
  const askers: readonly (readonly [Caller, string])[] = [
    [officer(), 'youth'],
    [auditor(), 'youth'],
    [worker('NAV', nav), 'youth'],
    [worker('HOUSING', housing), 'youth'],
    [worker('HOUSING', housing), 'housingYouth'],
    [worker('CHILD_WELFARE', bydel), 'childWelfareYouth'],
  ];
  for (const [caller, field] of askers) {
    const [gone, unknown] = [await ownDoor(caller, field, former), await ownDoor(caller, field, newId())];
    expect(codesOf(gone)).toEqual([[field, 'YOUTH_NOT_FOUND']]);
    expect(gone.text).toBe(unknown.text);
  }
  await undo();
  expect((await ownDoor(worker('HOUSING', housing), 'housingYouth', former)).json.errors).toBeUndefined();
});

const WRITE = `mutation ($youthId: ID!) { openNavCase(input: { youthId: $youthId, office: "NAV Bjerke",
  ground: { kind: OWN_WISH } }) { youthId } }`;

test('whoever begins service for the former does so for nobody', async () => {
  await merge();
  const [gone, unknown] = await Promise.all(
    [former, newId()].map((youthId) => topology.ask(worker('NAV', nav), WRITE, { youthId }, 'B107')),
  );
  expect(gone?.text).toBe(unknown?.text);
  expect(gone === undefined ? [] : codesOf(gone)).toEqual([['openNavCase', 'YOUTH_NOT_FOUND']]);
});

test('a record of which there can be one stays with the former, and is there again when it is undone', async () => {
  await merge();
  const cases = async (): Promise<number> => {
    const { json } = await topology.ask(
      worker('CHILD_WELFARE', bydel),
      'query ($id: ID!) { childWelfareYouth(id: $id) { childWelfare { case { status } } } }',
      { id: kept },
      'B107',
    );
    return json.errors?.length ?? 0;
  };
  expect(await cases()).toBe(0);
  await undo();
  expect((await own(former)).childWelfare).toBe(true);
});

test('what outreach has of the former goes to the kept one and back, as what every other agency has', async () => {
  const outreach = await topology.seed(async (seed) => {
    const id = await seed.organisation('OUTREACH');
    await serve(seed, 'OUTREACH', id, former);
    return id;
  });
  const FOLLOW_UPS = '{ me { outreach { contact { known } followUps { kind } } } }';
  const ownOf = async (registration: string) => (await topology.ask(youth(registration), FOLLOW_UPS)).json.data?.['me'];
  const asFormer = await ownOf(former);
  expect(asFormer).toEqual({ outreach: { contact: { known: true }, followUps: [{ kind: 'LOW_THRESHOLD' }] } });
  await merge();
  expect(await ownOf(kept)).toEqual(asFormer);
  const door = `query ($id: ID!) { outreachYouth(id: $id) { outreach { followUps { kind } } } }`;
  const answer = await topology.ask(worker('OUTREACH', outreach), door, { id: former }, 'B107');
  expect(codesOf(answer)).toEqual([['outreachYouth', 'YOUTH_NOT_FOUND']]);
  await undo();
  expect(await ownOf(former)).toEqual(asFormer);
  expect(await ownOf(kept)).toEqual({ outreach: { contact: null, followUps: [] } });
});

test('a report linked to the former is told later of the kept one, moves with it and back, and its sender’s copy stands', async () => {
  const [cw, patrol] = [worker('CHILD_WELFARE', bydel), await topology.seed((seed) => seed.organisation('OUTREACH'))];
  const write = async (caller: Caller, mutation: string, input: object): Promise<string> => {
    const { json } = await topology.ask(caller, mutation, { input }, 'B107');
    expect(json.errors).toBeUndefined();
    await topology.settle();
    return (Object.values(json.data ?? {})[0] as { readonly id: string }).id;
  };
  const reportId = await write(
    worker('OUTREACH', patrol),
    'mutation ($input: FileConcernReportInput!) { fileConcernReport(input: $input) { id } }',
    { clientKey: newId(), receiverId: bydel, youthId: former, concerns: ['VIOLENCE'], text: 'Redd for å gå hjem.' },
  );
  const delay = { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: plus(osloDate(new Date()), { days: 7 }) };
  await write(cw, 'mutation ($input: LinkConcernReportInput!) { linkConcernReport(input: $input) { id } }', {
    ...{ reportId, youthId: former, delay },
  });
  const told = async (registration: string) => {
    const query = `{ me { childWelfare { concerns { id } } disclosures(first: 50) { edges { node { act fields role } } } } }`;
    const { json } = await topology.ask(youth(registration), query);
    expect(json.errors).toBeUndefined();
    const me = json.data?.['me'] as {
      readonly childWelfare: { readonly concerns: readonly { readonly id: string }[] };
      readonly disclosures: { readonly edges: readonly { readonly node: { readonly fields: readonly string[] } }[] };
    };
    const reads = me.disclosures.edges.filter(({ node }) => node.fields.includes('Query.concernReport')).length;
    return { concerns: me.childWelfare.concerns.map(({ id }) => id), reads };
  };
  const copy = async () => {
    const query = '{ concernReportsSent { edges { node { id youthId text } } } }';
    return (await topology.ask(worker('OUTREACH', patrol), query, {}, 'B107')).json;
  };
  const sent = await copy();
  expect(JSON.stringify(sent)).toContain(former);
  const read = async () => {
    const query = 'query ($id: ID!) { concernReport(id: $id) { youthId } }';
    const { json } = await topology.ask(cw, query, { id: reportId }, 'B107');
    await topology.settle();
    return (json.data?.['concernReport'] as { readonly youthId: string } | null)?.youthId;
  };
  await merge();
  expect(await read()).toBe(kept);
  expect([await told(kept), await copy()]).toEqual([{ concerns: [], reads: 0 }, sent]);
  await topology.databases.query('consent', 'update concern_delay set shown_from = given_at where concern_id = $1', [
    reportId,
  ]);
  await topology.databases.query('child-welfare', 'update concern_report set shown_from = linked_at where id = $1', [
    reportId,
  ]);
  expect(await told(kept)).toEqual({ concerns: [reportId], reads: 1 });
  await undo();
  expect([await read(), (await told(kept)).concerns, (await told(former)).concerns, await copy()]).toEqual([
    ...[former, [], [reportId], sent],
  ]);
});

test('an order for information opens what was ordered of one registration, and nothing of the other, while merged or after', async () => {
  const [cw, office] = [worker('CHILD_WELFARE', bydel), worker('NAV', nav)];
  const write = async (caller: Caller, mutation: string, variables: Readonly<Record<string, unknown>>) => {
    const { json } = await topology.ask(caller, mutation, variables, 'B107');
    expect(json.errors).toBeUndefined();
    await topology.settle();
    return Object.values(json.data ?? {})[0] as { readonly id: string };
  };
  await topology.seed((seed) => serve(seed, 'NAV', nav, former));
  const youthId = former;
  const { id: investigationId } = await write(
    cw,
    'mutation ($youthId: ID!) { openInvestigation(youthId: $youthId, reason: "own observation") { id } }',
    { youthId },
  );
  const { id: orderId } = await write(
    cw,
    'mutation ($input: OrderInformationInput!) { orderInformation(input: $input) { id } }',
    { input: { youthId, investigationId, kind: 'INVESTIGATION', categories: ['NAV_CASE'], necessity: 'needed' } },
  );
  await write(
    office,
    'mutation ($input: AnswerInformationOrderInput!) { answerInformationOrder(input: $input) { id } }',
    {
      input: { orderId: orderId.toUpperCase(), answers: [{ category: 'NAV_CASE', isReleased: true }] },
    },
  );
  const opens = async (id: string): Promise<boolean> => {
    const query = 'query ($id: ID!) { youth(id: $id) { nav { case { status } } } }';
    const { json } = await topology.ask(cw, query, { id }, 'B106', { orderId });
    return JSON.stringify(json).includes('"OPEN"');
  };
  const seen = async (registration: string): Promise<readonly string[]> => {
    const { json } = await topology.ask(youth(registration), '{ me { informationOrders { id } } }');
    return (json.data?.['me'] as { informationOrders: { id: string }[] }).informationOrders.map(({ id }) => id);
  };
  expect([await opens(former), await opens(kept)]).toEqual([true, false]);
  await merge();
  expect([await opens(former), await opens(kept), await seen(kept)]).toEqual([false, false, [orderId]]);
  await undo();
  expect([await opens(former), await opens(kept), await seen(kept), await seen(former)]).toEqual([
    true,
    false,
    [],
    [orderId],
  ]);
  await merge();
  // It is ended by who serves the one that is left.
  await write(cw, 'mutation ($y: ID!, $o: ID!) { endInformationOrder(youthId: $y, orderId: $o) { id } }', {
    y: kept,
    o: orderId,
  });
});
