import { newId, type Agency } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, tellDecision, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { clock: () => new Date('2026-04-10T12:00:00Z') });
});
afterAll(() => housing.stop());

const PICTURE = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Youth { id housing {
  residency { id state validFrom validTo flatNo rulesSignedOn contractSignedOn moveOut house { id name kind genderRule } }
  rent { id monthNok arrearsNok dueOn paidOn }
  followUp { id state basis referringAgency referredOn firstMeetingOn endedOn endReason followUpOffered plan { id goal
    fromYouth task owner due done } }
  followUps { basis plan { goal } }
  mapping { id mappedOn area level }
} } } }`;

/** The decisions that the places rest on. */
const decisions: string[] = [];
const RECORDS = [
  'residency-by-youthId',
  'house-by-id',
  'rent_charge-by-youthId',
  'rent_payment-by-youthId',
  'housing_follow_up-by-youthId',
  'housing_plan_item-by-followUpId',
  'life_area_mapping-by-youthId',
];

const hop = (organisationId: string, agency: Agency = 'HOUSING') =>
  ({
    caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
    purpose: 'B102',
    requestId: 'r',
    audience: 'housing',
  }) as const;

/** A youth about whom there is something in every field of the picture. */
async function settledYouth(organisationId: string): Promise<string> {
  const youthId = newId();
  const author = { personId: 'Z1', organisationId, at: new Date('2026-03-02T10:00:00Z') };
  const { houses, residencies, rent, mapping, followUps } = housing.services;
  const { id: houseId } = await houses.create(author, {
    name: 'Ladehaugen',
    kind: 'STAFFED_24H',
    genderRule: 'MIXED',
    capacity: 6,
  });
  const decisionId = await tellDecision(housing.subgraph, { organisationId, youthId });
  decisions.push(decisionId);
  await residencies.apply(author, {
    ground: OWN_WISH,
    youthId,
    houseId,
    gender: 'BOY',
    cwDecisionReference: decisionId,
  });
  await residencies.allocate(author, { youthId, flatNo: 4 });
  await residencies.signRules(author, youthId);
  await residencies.signContract(author, youthId, ['YOUTH', 'GUARDIAN']);
  await residencies.moveIn(author, youthId);
  for (const [dueOn, paidOn, paidNok] of [
    ['2026-03-01', '2026-02-27', 5200],
    ['2026-04-01', '2026-04-09', 4000],
  ] as const) {
    await rent.charge(author, { youthId, month: dueOn, dueOn, amountNok: 5200 });
    const payment = { clientKey: newId(), youthId, amountNok: paidNok, paidOn, paidBy: 'YOUTH' } as const;
    await rent.pay({ ...author, at: new Date(`${paidOn}T10:00:00Z`) }, payment);
  }
  await mapping.record(author, { youthId, area: 'OWN_HOME', level: 3, note: 'SECRET-NOTE' });
  const { id: followUpId } = await followUps.refer(author, {
    ground: OWN_WISH,
    youthId,
    referringAgency: 'CHILD_WELFARE',
    basis: 'AFTERCARE',
  });
  await followUps.holdFirstMeeting(author, {
    youthId,
    followUpId,
    present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
    voluntary: true,
    motivated: true,
  });
  await followUps.accept(author, { youthId, followUpId });
  await followUps.addPlanItem(author, {
    youthId,
    followUpId,
    goal: 'an own flat',
    task: 'save for the deposit',
    owner: 'youth',
    due: '2026-08-01',
  });
  return youthId;
}

async function ask(asker: ReturnType<typeof hop>, ...youthIds: readonly string[]) {
  const before = housing.statements.length;
  const representations = youthIds.map((id) => ({ __typename: 'Youth', id }));
  const result = await housing.subgraph.execute(asker, { query: PICTURE, variables: { representations } });
  const read = housing.statements.slice(before).filter((name) => RECORDS.includes(name));
  return { result, youths: result.data?.['_entities'] as readonly { housing: Record<string, unknown> }[], read };
}

test('a worker sees every field of a youth that the own organisation serves', async () => {
  const organisationId = newId();
  const { result, youths } = await ask(hop(organisationId), await settledYouth(organisationId));
  expect(result.errors).toBeUndefined();
  expect(youths[0]?.housing).toMatchObject({
    residency: {
      state: 'LIVING',
      validFrom: '2026-03-02',
      validTo: null,
      flatNo: 4,
      rulesSignedOn: '2026-03-02',
      contractSignedOn: '2026-03-02',
      moveOut: null,
      house: { name: 'Ladehaugen', kind: 'STAFFED_24H', genderRule: 'MIXED' },
    },
    rent: { monthNok: 5200, arrearsNok: 1200, dueOn: '2026-04-01', paidOn: '2026-04-09' },
    followUp: {
      state: 'PLANNING',
      basis: 'AFTERCARE',
      referringAgency: 'CHILD_WELFARE',
      referredOn: '2026-03-02',
      firstMeetingOn: '2026-03-02',
      endedOn: null,
      endReason: null,
      followUpOffered: null,
      plan: [
        {
          goal: 'an own flat',
          fromYouth: false,
          task: 'save for the deposit',
          owner: 'youth',
          due: '2026-08-01',
          done: false,
        },
      ],
    },
    followUps: [{ basis: 'AFTERCARE', plan: [{ goal: 'an own flat' }] }],
    mapping: [{ mappedOn: '2026-03-02', area: 'OWN_HOME', level: 3 }],
  });
  expect(JSON.stringify(result)).not.toContain('SECRET');
  for (const decisionId of decisions) expect(JSON.stringify(result)).not.toContain(decisionId);
});

test('the pictures of three youths cost one statement for each kind of record', async () => {
  const organisationId = newId();
  const { youths, read } = await ask(
    hop(organisationId),
    await settledYouth(organisationId),
    await settledYouth(organisationId),
    await settledYouth(organisationId),
  );
  expect(youths.map(({ housing: { residency } }) => residency)).toEqual(
    Array(3).fill(expect.objectContaining({ house: expect.objectContaining({ name: 'Ladehaugen' }) as unknown })),
  );
  expect([...read].sort()).toEqual([...RECORDS].sort());
});

test.each([
  ['nav', 'NAV'],
  ['another housing organisation', 'HOUSING'],
] as const)('%s sees nothing without a basis, and no record is read', async (_name, agency) => {
  const youthId = await settledYouth(newId());
  const { result, youths, read } = await ask(hop(newId(), agency), youthId);
  expect(youths[0]?.housing).toEqual({ residency: null, rent: null, followUp: null, followUps: null, mapping: null });
  expect(result.errors?.map(({ path, extensions }) => [path?.at(-1), extensions['code']]).sort()).toEqual(
    ['followUp', 'followUps', 'mapping', 'rent', 'residency'].map((field) => [field, 'UNAUTHORIZED_FIELD_OR_TYPE']),
  );
  expect(read).toEqual([]);
});

test('nav gets the same bytes for a youth whom housing does not know', async () => {
  const youthId = newId();
  const stranger = await ask(hop(newId(), 'NAV'), youthId);
  const known = await ask(hop(newId(), 'NAV'), await settledYouth(newId()));
  const bytes = ({ result }: typeof known): string => JSON.stringify(result).replaceAll(/"id":"[^"]*"/g, '');
  expect(bytes(known)).toBe(bytes(stranger));
});

test('a worker does not see where a youth with a protected address lives, but sees the rest and finds the youth', async () => {
  const organisationId = newId();
  const youthId = await settledYouth(organisationId);
  await housing.dataSource.query(
    "insert into protected_youth (youth_id, protection) values ($1, 'STRENGT_FORTROLIG')",
    [youthId],
  );
  const { youths, read } = await ask(hop(organisationId), youthId);
  expect(youths[0]?.housing).toMatchObject({
    residency: null,
    rent: { monthNok: 5200 },
    followUp: { basis: 'AFTERCARE' },
  });
  expect(read).not.toContain('residency-by-youthId');
  expect(read).not.toContain('house-by-id');

  const caseload = await housing.subgraph.execute(hop(organisationId), {
    query: '{ housingCaseload(first: 5) { edges { node { id } } pageInfo { hasNextPage } } }',
  });
  expect(caseload).toEqual({
    data: { housingCaseload: { edges: [{ node: { id: youthId } }], pageInfo: { hasNextPage: false } } },
  });
});

test("a worker resolves a youth of the own organisation by id, and nobody else's", async () => {
  const organisationId = newId();
  const youthId = await settledYouth(organisationId);
  const query = 'query ($id: ID!) { housingYouth(id: $id) { id housing { rent { arrearsNok } } } }';
  expect(await housing.subgraph.execute(hop(organisationId), { query, variables: { id: youthId } })).toEqual({
    data: { housingYouth: { id: youthId, housing: { rent: { arrearsNok: 1200 } } } },
  });
  const other = await housing.subgraph.execute(hop(newId()), { query, variables: { id: youthId } });
  expect([other.data, other.errors?.[0]?.extensions['code']]).toEqual([{ housingYouth: null }, 'YOUTH_NOT_FOUND']);
});
