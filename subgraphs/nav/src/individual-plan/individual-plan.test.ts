import { newId, type DataCategory } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
registry.permitsYouths();
let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => nav.stop());

/** As the gateway passes on what a youth asks. */
function hopOfYouth(personId: string) {
  const { caller, ...hop } = workerHop('nav', '', { personId, role: 'YOUTH', agency: null, purpose: 'B108' });
  return { ...hop, caller: { ...caller, organisationId: null } };
}

async function servedYouth() {
  const [author, youthId] = [{ personId: 'Z1', organisationId: newId(), at }, newId()];
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  const ask = (query: string) => nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  const asYouth = (query: string, personId = youthId) => {
    return nav.subgraph.execute(hopOfYouth(personId), { query });
  };
  const write = (expectedVersion?: number, goal = 'Ta fagbrev') =>
    nav.services.individualPlans.write(author, {
      ...{ youthId, expectedVersion: expectedVersion ?? null, coordinator: 'Kari Prøve' },
      goals: [
        { area: 'SCHOOL_WORK', goal, measure: 'Lærekandidat', responsible: 'NAV', fromYouth: true },
        { area: 'HEALTH', goal: 'Sove bedre' },
      ],
    });
  return { author, youthId, ask, asYouth, write };
}
const PLANS =
  '{ nav { individualPlans { version coordinator ownWish ownWishOn writtenOn goals { area goal measure responsible fromYouth } } } }';
const entities = (youthId: string) => ({ of: [{ __typename: 'Youth', id: youthId }] });

test('a plan is written in versions, newest first, and the youth reads it and writes the own wish', async () => {
  const { youthId, ask, asYouth, write } = await servedYouth();
  const { id: planId } = await write();
  const wish = await asYouth(
    `mutation { writeOwnWish(input: { planId: "${planId}", wish: "Bli kokk" }) { id youthId } }`,
  );
  expect(wish).toEqual({ data: { writeOwnWish: { id: planId, youthId } } });
  await write(1, 'Bli lærling');
  const goals = (goal: string) => [
    { area: 'SCHOOL_WORK', goal, measure: 'Lærekandidat', responsible: 'NAV', fromYouth: true },
    { area: 'HEALTH', goal: 'Sove bedre', measure: null, responsible: null, fromYouth: false },
  ];
  const both = { coordinator: 'Kari Prøve', ownWish: 'Bli kokk', ownWishOn: '2026-03-02', writtenOn: '2026-03-02' };
  const individualPlans = [
    { version: 2, ...both, goals: goals('Bli lærling') },
    { version: 1, ...both, goals: goals('Ta fagbrev') },
  ];
  expect((await ask(`{ navYouth(id: "${youthId}") ${PLANS} }`)).data?.['navYouth']).toEqual({
    nav: { individualPlans },
  });
  registry.opensPlaces();
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth ${PLANS} } }`;
  const own = await nav.subgraph.execute(hopOfYouth(youthId), { query, variables: entities(youthId) });
  expect(own.data?.['_entities']).toEqual([{ nav: { individualPlans } }]);
});

test('of two who write it anew the second is told which version stands, and nothing is lost', async () => {
  const { write, youthId } = await servedYouth();
  await expect(write(1)).rejects.toMatchObject({ extensions: { code: 'CONFLICT', standing: null } });
  await write();
  const outcomes = await Promise.allSettled([write(1), write(1)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { extensions: { code: 'CONFLICT', argument: 'input.expectedVersion', standing: 2 } },
  });
  const versions = 'select version from nav_individual_plan where youth_id = $1 order by 1';
  expect(await nav.dataSource.query(versions, [youthId])).toEqual([{ version: 1 }, { version: 2 }]);
});

test('a wish is written in the newest version of the own plan alone', async () => {
  const { asYouth, write } = await servedYouth();
  const { id: planId } = await write();
  await write(1);
  const stranger = newId();
  for (const [id, personId] of [
    [planId, undefined],
    ['none', undefined],
    [(await (await servedYouth()).write()).id, undefined],
    [planId, stranger],
  ] as const) {
    const { errors } = await asYouth(
      `mutation { writeOwnWish(input: { planId: "${id}", wish: "Bli kokk" }) { id } }`,
      personId,
    );
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
      ['NOT_FOUND', 'input.planId'],
    ]);
  }
});

test.each([
  ['without a goal', 'coordinator: "Kari", goals: []', 'input.goals'],
  ['with a goal of nothing', 'coordinator: "Kari", goals: [{ area: HEALTH, goal: " " }]', 'input.goals[0].goal'],
  ['without a coordinator', 'coordinator: " ", goals: [{ area: HEALTH, goal: "Sove" }]', 'input.coordinator'],
])('a plan %s is refused with its path', async (_what, form, argument) => {
  const { youthId, ask } = await servedYouth();
  const { errors } = await ask(`mutation { writeIndividualPlan(input: { youthId: "${youthId}", ${form} }) { id } }`);
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
  expect(await nav.dataSource.query('select 1 from nav_individual_plan where youth_id = $1', [youthId])).toEqual([]);
});

test('no plan is written without an open case', async () => {
  const { youthId, write } = await servedYouth();
  await nav.dataSource.query('update nav_case set status = $2 where youth_id = $1', [youthId, 'CLOSED']);
  await expect(write()).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { nav {
  caseMoves { status district } benefitDecisions { kind monthlyNok } individualPlans { version goals { area goal } }
  incomeHistory { selfSufficient monthlyNok recordedBy } case { district } } } } }`;
const housing = workerHop('nav', newId(), { agency: 'HOUSING', purpose: 'B102' });
const seenByHousing = async (youthId: string): Promise<string> => {
  const answer = await nav.subgraph.execute(housing, { query: QUERY, variables: entities(youthId) });
  return JSON.stringify(answer).replaceAll(youthId, 'YOUTH');
};

describe('two youths who differ in what is hidden alone', () => {
  async function withEverything(): Promise<string> {
    const { author, youthId, write } = await servedYouth();
    await nav.services.income.record(author, { youthId, source: 'WORK', monthlyNok: 9000, selfSufficient: true });
    const aid = { kind: 'FINANCIAL_ASSISTANCE', validFrom: '2026-03-02', monthlyNok: 9000 } as const;
    await nav.services.benefitDecisions.grant(author, { youthId, ...aid });
    await nav.dataSource.query(
      `insert into nav_case_move (id, youth_id, organisation_id, case_id, receiver, district, asked_on)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'NAV Grorud', 'OTHER_OSLO', '2026-03-02')`,
      [youthId, author.organisationId],
    );
    await write();
    return youthId;
  }

  test.each<readonly DataCategory[]>([[], ['NAV_SECTION_17'], ['NAV_ORDERS', 'NAV_QUALIFICATION']])(
    'look alike to another agency with consent to %s %s',
    async (...categories) => {
      const [one, other] = [await withEverything(), newId()];
      for (const youthId of [one, other]) registry.youth(youthId).consentsTo(...categories);
      expect(await seenByHousing(one)).toBe(await seenByHousing(other));
    },
  );

  test('are told apart by what was consented to, and by that alone', async () => {
    const [one, other] = [await withEverything(), (await servedYouth()).youthId];
    for (const [category, isSeen, field] of [
      ['NAV_PLAN', true, '"goal":"Ta fagbrev"'],
      ['NAV_CASE', true, '"district":"OTHER_OSLO"'],
      ['NAV_SELF_SUFFICIENCY', true, '"selfSufficient":true'],
      ['NAV_SELF_SUFFICIENCY', false, '9000'],
    ] as const) {
      for (const youthId of [one, other]) registry.youth(youthId).consentsTo(category);
      expect([field, (await seenByHousing(one)).includes(field)]).toEqual([field, isSeen]);
      expect(await seenByHousing(other)).not.toContain(field);
    }
    registry.youth(one).consentsTo();
    registry.youth(other).consentsTo();
    expect(await seenByHousing(one)).toBe(await seenByHousing(other));
  });
});
