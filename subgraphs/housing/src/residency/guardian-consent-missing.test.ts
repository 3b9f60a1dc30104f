import { newId } from '@brobygger/domain';
import { MISSING_QUESTION } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import type { CreateHouseInput } from '../house/house.input';
import { subgraph, type HousingServices } from '../index';

const AT = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
registry.everyYouth().consentsTo('HOUSING_RESIDENCY');
/** What the registry was asked, and what it answers: those of whom it says that it is missing. */
const asked: unknown[] = [];
let answer: (residents: readonly { readonly youthId: string }[]) => unknown = () => ({ missing: [] });

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, {
    registry,
    clock: () => AT,
    ask: (service, question, body) => {
      asked.push([service, question]);
      return Promise.resolve(answer((body as { residents: readonly { youthId: string }[] }).residents));
    },
  });
});
beforeEach(() => void asked.splice(0));
afterAll(() => housing.stop());

/** A youth of 17 who has applied for a house of the organisation, whose guardians permitted it then. */
async function aResident(organisationId: string, kind: CreateHouseInput['kind'] = 'STUDENT_SHARED') {
  const author = { personId: 'Z1', organisationId, at: AT };
  const youthId = newId();
  registry.guardiansPermit(youthId);
  const house = { name: 'Elvegata 2', kind, genderRule: 'MIXED', capacity: 4 } as const;
  const genderRule = kind === 'STUDENT_SHARED' ? 'BOYS' : 'MIXED';
  const { id: houseId } = await housing.services.houses.create(author, { ...house, genderRule });
  await housing.services.residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'BOY' });
  return {
    youthId,
    /** All that comes before moving in. */
    async settle() {
      const responsible = { houseId, name: 'Ola', birthDate: '2000-01-01', isStudent: true, validFrom: '2026-01-01' };
      await housing.services.responsiblePersons.assign(author, responsible);
      await housing.services.residencies.allocate(author, { youthId });
      await housing.services.residencies.signRules(author, youthId);
      await housing.services.residencies.signContract(author, youthId, ['YOUTH', 'GUARDIAN']);
    },
    moveIn: () => housing.services.residencies.moveIn(author, youthId),
    moveOut: () => housing.services.residencies.moveOut(author, { youthId, moveOut: 'FAMILY' }),
  };
}

/** What a worker reads of the residents. */
async function read(
  organisationId: string,
  youthIds: readonly string[],
  { agency = 'HOUSING', purpose = 'B107' }: { agency?: 'HOUSING' | 'NAV'; purpose?: 'B102' | 'B107' } = {},
) {
  const representations = youthIds.map((id) => ({ __typename: 'Youth', id }));
  const caller = {
    personId: 'Z1',
    role: 'CASEWORKER',
    agency,
    organisationId,
    assurance: 'SUBSTANTIAL',
  } as const;
  const { data, errors = [] } = await housing.subgraph.execute(
    { caller, purpose, requestId: 'r', audience: 'housing' },
    {
      query: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Youth { housing { residency { state guardianConsentMissing } } } } }`,
      variables: { representations },
    },
  );
  const entities = (data as { _entities: readonly { housing: { residency: object | null } | null }[] } | null)
    ?._entities;
  return {
    residencies: entities?.map(({ housing: part }) => part?.residency),
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

test('a worker of the house sees that it is missing, of several residents in one question', async () => {
  const own = newId();
  const [one, other] = [await aResident(own), await aResident(own)];
  answer = (residents) => ({ missing: [residents.findIndex(({ youthId }) => youthId === one.youthId)] });
  expect(await read(own, [one.youthId, other.youthId])).toEqual({
    residencies: [
      { state: 'APPLIED', guardianConsentMissing: true },
      { state: 'APPLIED', guardianConsentMissing: false },
    ],
    codes: [],
  });
  expect(asked).toEqual([['consent', MISSING_QUESTION]]);
});

test('nobody is asked where it is not needed or no more: in another house, of another organisation, moved out', async () => {
  const own = newId();
  const [elsewhere, gone, foreign] = [await aResident(own, 'HYBEL'), await aResident(own), await aResident(newId())];
  await gone.moveOut();
  answer = () => ({ missing: [0] });
  const { residencies } = await read(own, [elsewhere.youthId, gone.youthId, foreign.youthId], {
    purpose: 'B102',
  });
  expect(residencies).toEqual([
    { state: 'APPLIED', guardianConsentMissing: null },
    { state: 'MOVED_OUT', guardianConsentMissing: null },
    { state: 'APPLIED', guardianConsentMissing: null },
  ]);
  expect(asked).toEqual([]);
});

test('a worker of another agency who may see the residency is refused it', async () => {
  const own = newId();
  const { youthId } = await aResident(own);
  expect(await read(newId(), [youthId], { agency: 'NAV', purpose: 'B102' })).toEqual({
    residencies: [{ state: 'APPLIED', guardianConsentMissing: null }],
    codes: ['FORBIDDEN_ROLE'],
  });
  expect(asked).toEqual([]);
});

test.each([
  ['is away', () => Promise.reject(new Error('away'))],
  ['answers something else', () => ({ found: [] })],
])('where the registry %s it is said that it could not be asked, and the rest is shown', async (_what, answered) => {
  const own = newId();
  const { youthId } = await aResident(own);
  answer = answered;
  expect(await read(own, [youthId])).toEqual({
    residencies: [{ state: 'APPLIED', guardianConsentMissing: null }],
    codes: ['REGISTRY_UNAVAILABLE'],
  });
});

/** The list of those who wait in the organisation's houses. */
async function waiting(organisationId: string) {
  const caller = {
    personId: 'Z1',
    role: 'CASEWORKER',
    agency: 'HOUSING',
    organisationId,
    assurance: 'SUBSTANTIAL',
  } as const;
  const { data, errors = [] } = await housing.subgraph.execute(
    { caller, purpose: 'B107', requestId: 'r', audience: 'housing' },
    { query: '{ residenciesAwaitingGuardian { youth { id } state appliedOn } }' },
  );
  return { rows: data?.['residenciesAwaitingGuardian'], codes: errors.map(({ extensions }) => extensions['code']) };
}

test('INV01: an application at 17 awaits the guardians, without a place, until their permission stands', async () => {
  const own = newId();
  const { youthId, settle } = await aResident(own);
  const { youthId: permitted } = await aResident(own);
  await aResident(own, 'HYBEL');
  await aResident(newId());
  registry.guardiansPermit(youthId, false);
  await expect(settle()).rejects.toMatchObject({
    message: 'guardian consent missing',
    extensions: { code: 'RULE_VIOLATED', rule: 'INV01' },
  });
  const row = { youth: { id: youthId }, state: 'APPLIED', appliedOn: '2026-03-02' };
  const missing = (those: readonly string[]) => (residents: readonly { readonly youthId: string }[]) => ({
    missing: residents.flatMap((resident, place) => (those.includes(resident.youthId) ? [place] : [])),
  });
  answer = missing([youthId]);
  asked.splice(0);
  expect(await waiting(own)).toEqual({ rows: [row], codes: [] });
  expect(asked).toEqual([['consent', MISSING_QUESTION]]);
  answer = missing([permitted]);
  expect(await waiting(own)).toMatchObject({ rows: [{ youth: { id: permitted } }] });
  answer = missing([]);
  registry.guardiansPermit(youthId);
  expect(await waiting(own)).toEqual({ rows: [], codes: [] });
  await expect(settle()).resolves.toBeUndefined();
});

test('while the registry is away it is said, and nobody looks as if nobody waited', async () => {
  const own = newId();
  await aResident(own);
  answer = () => Promise.reject(new Error('away'));
  expect(await waiting(own)).toEqual({ rows: null, codes: ['REGISTRY_UNAVAILABLE'] });
});

test('INV01: a youth of 17 moves in only while guardians permit it, and nobody is told why not', async () => {
  const { youthId, settle, moveIn } = await aResident(newId());
  await settle();
  registry.guardiansPermit(youthId, false);
  await expect(moveIn()).rejects.toMatchObject({
    message: 'guardian consent missing',
    extensions: { code: 'RULE_VIOLATED', rule: 'INV01' },
  });
  registry.guardiansPermit(youthId);
  await expect(moveIn()).resolves.toMatchObject({ youthId });
});

test('while the registry is away nobody moves in, and the refusal is its own', async () => {
  const own = newId();
  const { youthId, settle, moveIn } = await aResident(own);
  await settle();
  registry.fails();
  await expect(moveIn()).rejects.toMatchObject({ extensions: { code: 'REGISTRY_UNAVAILABLE' } });
  const rows: readonly object[] = await housing.dataSource.query('select state from residency where youth_id = $1', [
    youthId,
  ]);
  expect(rows).toEqual([{ state: 'ALLOCATED' }]);
});
