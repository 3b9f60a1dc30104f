import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
registry.everyYouth().consentsTo('HOUSING_RESIDENCY');
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => housing.stop());

const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });
const RULES = { document: 'RULES', text: 'Ro etter klokka 23.' } as const;
const LEASE = { document: 'LEASE', text: 'Husleie 5200 kroner.' } as const;

/** A youth who has a place in a house of flats, 19 unless said otherwise. */
async function aTenant(bornOn = '2007-01-01', organisationId = newId()) {
  const author = { personId: 'Z1', organisationId, at };
  const youthId = newId();
  registry.bornOn(youthId, bornOn);
  const { houses, houseTexts, residencies } = housing.services;
  const house = { name: 'Lindehuset', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 4 } as const;
  const { id: houseId } = await houses.create(author, house);
  await residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'GIRL' });
  await residencies.allocate(author, { youthId, flatNo: 1 });
  async function ask(query: string, variables = {}): Promise<unknown> {
    const asked = { query, variables };
    const { data, errors } = await housing.subgraph.execute(workerHop('housing', organisationId, {}), asked);
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    author,
    youthId,
    houseId,
    ask,
    publishes: (text: typeof RULES | typeof LEASE | { document: 'RULES'; text: string }) =>
      houseTexts.publish(author, { houseId, ...text }),
    signs: (step: 'signRules' | 'signContract', signedBy?: readonly ('YOUTH' | 'GUARDIAN')[]) =>
      residencies[step](author, youthId, signedBy),
    movesIn: () => residencies.moveIn(author, youthId),
    async residency(): Promise<unknown> {
      const fields = `state signatures { document version signedOn signedBy } toSign { document version }
        history { state happenedOn movesOutOn }`;
      const found = await ask(`{ done: housingYouth(id: "${youthId}") { housing { residencies { ${fields} } } } }`);
      return (found as { housing: { residencies: readonly unknown[] } }).housing.residencies[0];
    },
    toSign: () => ask('{ done: residenciesToSign { youth { id } document version publishedOn } }'),
  };
}

test('INV04: what was signed is a version, and a new one is asked for anew, on the list until it is signed', async () => {
  const { youthId, publishes, signs, movesIn, residency, toSign } = await aTenant();
  await publishes(RULES);
  await publishes(LEASE);
  await signs('signRules');
  await signs('signContract');
  await publishes({ ...RULES, text: 'Ro etter klokka 22.' });
  const unsigned = { document: 'RULES', version: 2 };
  expect(await toSign()).toEqual([{ youth: { id: youthId }, ...unsigned, publishedOn: '2026-03-02' }]);
  await expect(movesIn()).rejects.toMatchObject(violating('INV04'));
  const signed = { signedOn: '2026-03-02', signedBy: ['YOUTH'] };
  const former = [
    { document: 'RULES', version: 1, ...signed },
    { document: 'LEASE', version: 1, ...signed },
  ];
  expect(await residency()).toMatchObject({
    toSign: [unsigned],
    signatures: expect.arrayContaining(former) as unknown,
  });

  for (const _again of [1, 2]) await signs('signRules');
  expect(await toSign()).toEqual([]);
  const { signatures, toSign: left } = (await residency()) as { signatures: readonly object[]; toSign: unknown };
  expect([signatures.length, left]).toEqual([3, []]);
  await movesIn();
  await publishes(RULES);
  expect(await toSign()).toMatchObject([{ document: 'RULES', version: 3 }]);
  await signs('signRules');
  expect(await toSign()).toEqual([]);
});

test('INV04: the lease of a youth of 17 is signed by a guardian too, in one act or in another', async () => {
  const { signs, movesIn, residency } = await aTenant('2008-06-01');
  await signs('signRules');
  await signs('signContract');
  await expect(movesIn()).rejects.toMatchObject({
    message: 'the lease of a youth under 18 must be signed by a guardian too',
    ...violating('INV04'),
  });
  expect(await residency()).toMatchObject({ state: 'ALLOCATED' });
  await signs('signContract', ['GUARDIAN']);
  await movesIn();
  expect(await residency()).toMatchObject({
    signatures: expect.arrayContaining([
      { document: 'LEASE', version: null, signedOn: '2026-03-02', signedBy: ['GUARDIAN'] },
    ]) as unknown,
  });
});

test('INV04: a guardian signs for no youth who has not signed', async () => {
  const { signs, movesIn } = await aTenant('2008-06-01');
  await signs('signRules', ['GUARDIAN']);
  await signs('signContract', ['GUARDIAN']);
  await expect(movesIn()).rejects.toMatchObject(violating('INV04'));
});

test('notice and moving out stay in its history, each with its day', async () => {
  const { author, youthId, signs, movesIn, residency } = await aTenant();
  await signs('signRules');
  await signs('signContract');
  await movesIn();
  const { residencies } = housing.services;
  await residencies.giveNotice(
    { ...author, at: new Date('2026-05-01T10:00:00Z') },
    { youthId, movesOutOn: '2026-06-01' },
  );
  const own = { ...author, at: new Date('2026-05-20T10:00:00Z') };
  await housing.services.followUps.refer(own, {
    youthId,
    referringAgency: 'NAV',
    basis: 'SECTION_17',
    ground: OWN_WISH,
  });
  await residencies.moveOut(own, { youthId, moveOut: 'OWN_RENTED' });
  expect(await residency()).toMatchObject({
    state: 'MOVED_OUT',
    toSign: [],
    history: [
      { state: 'APPLIED', happenedOn: '2026-03-02', movesOutOn: null },
      { state: 'ALLOCATED', happenedOn: '2026-03-02', movesOutOn: null },
      { state: 'LIVING', happenedOn: '2026-03-02', movesOutOn: null },
      { state: 'NOTICE', happenedOn: '2026-05-01', movesOutOn: '2026-06-01' },
      { state: 'MOVED_OUT', happenedOn: '2026-05-20', movesOutOn: null },
    ],
  });
});

test('nobody signs by naming nobody, and nothing is written', async () => {
  const { ask, youthId, residency } = await aTenant();
  await expect(ask(`mutation { done: signLease(youthId: "${youthId}", signedBy: []) { id } }`)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'signedBy' },
  });
  expect(await residency()).toMatchObject({ signatures: [] });
});

test('another agency that may see the residency is not told what was signed, what happened before, nor of earlier ones', async () => {
  const { youthId } = await aTenant();
  const caller = {
    personId: 'Z2',
    role: 'CASEWORKER',
    agency: 'NAV',
    organisationId: newId(),
    assurance: 'SUBSTANTIAL',
  } as const;
  registry.opensPlaces();
  const fields =
    'residency { state signatures { version } toSign { version } history { state } } residencies { state }';
  const { data, errors = [] } = await housing.subgraph.execute(
    { caller, purpose: 'B102', requestId: 'r', audience: 'housing' },
    {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { housing { ${fields} } } } }`,
      variables: { of: [{ __typename: 'Youth', id: youthId }] },
    },
  );
  const nothing = { state: 'ALLOCATED', signatures: null, toSign: null, history: null };
  expect(data).toEqual({ _entities: [{ housing: { residency: nothing, residencies: [] } }] });
  expect(errors).toEqual([]);
});

test('of a youth who has blocked the worker nothing stands on the list of what is to be signed', async () => {
  const organisationId = newId();
  const [one, blocking] = [await aTenant(undefined, organisationId), await aTenant(undefined, organisationId)];
  for (const { publishes } of [one, blocking]) await publishes(RULES);
  expect(await one.toSign()).toHaveLength(2);
  await housing.dataSource.query("insert into worker_block (youth_id, person_id) values ($1, 'Z1')", [
    blocking.youthId,
  ]);
  expect(await one.toSign()).toMatchObject([{ youth: { id: one.youthId } }]);
});
