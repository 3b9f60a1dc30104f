import { newId, osloDate, plus } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, tellDecision, type RunningSubgraph } from '@brobygger/testkit';
import { openServiceRelation } from '@brobygger/subgraph-kit';
import type { CreateHouseInput } from '../house/house.input';
import { subgraph, type HousingServices } from '../index';
import type { ApplyResidencyInput } from './residency.input';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry });
});
afterAll(() => housing.stop());

const at = new Date('2026-03-02T10:00:00Z');
const today = osloDate(at);
const worker = (organisationId = newId()) => ({ personId: 'Z1', organisationId, at });
type Worker = ReturnType<typeof worker>;

/** Born so that the youth is that old today, to the day. */
const turning = (age: number): string => plus(today, { years: -age });
/** Serves the youth, as with a record of another kind. */
const serve = (author: Worker, youthId: string): Promise<unknown> =>
  housing.dataSource.transaction((transaction) => openServiceRelation(transaction, author, youthId, OWN_WISH));

const notFound = { extensions: { code: 'YOUTH_NOT_FOUND' } };
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });

/** Five connections first, so that five at once do not queue for one. */
const connectFive = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 5 }, () => housing.dataSource.query('select 1')));

async function openHouse(author: Worker, house: Partial<CreateHouseInput> = {}): Promise<string> {
  const { id } = await housing.services.houses.create(author, {
    name: 'Elvegata 2',
    kind: 'STUDENT_SHARED',
    genderRule: 'BOYS',
    capacity: 4,
    ...house,
  });
  return id;
}

const staffed = { kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6 } as const;

interface Tenant extends Partial<ApplyResidencyInput> {
  readonly isPlaced?: boolean;
  readonly bornOn?: string;
  readonly permitted?: boolean;
}
/** A youth who applies for the house. */
function applicant(author: Worker, houseId: string, tenant: Tenant = {}) {
  const { isPlaced = false, bornOn = turning(19), permitted = false, ...form } = tenant;
  const youthId = newId();
  registry.bornOn(youthId, bornOn);
  registry.guardiansPermit(youthId, permitted);
  const application: ApplyResidencyInput = { ground: OWN_WISH, youthId, houseId, gender: 'BOY', ...form };
  return {
    youthId,
    async apply(of = youthId) {
      if (isPlaced) application.cwDecisionReference = await tellDecision(housing.subgraph, { ...author, youthId });
      return housing.services.residencies.apply(author, { ...application, youthId: of });
    },
  };
}

async function signAll(author: Worker, youthId: string): Promise<void> {
  await housing.services.residencies.signRules(author, youthId);
  await housing.services.residencies.signContract(author, youthId);
}

type Row = Record<string, unknown>;
const residencyOf = async (youthId: string): Promise<Row | undefined> =>
  ((await housing.dataSource.query('select * from residency where youth_id = $1', [youthId])) as Row[])[0];

const openRelations = async (youthId: string): Promise<number> =>
  (
    (await housing.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
      youthId,
    ])) as unknown[]
  ).length;

describe('INV01', () => {
  test.each([
    ['a youth of 18 may apply', { bornOn: turning(18) }, true],
    ['a youth the day before turning 24 may apply', { bornOn: plus(turning(24), { days: 1 }) }, true],
    ['a youth of 24 may not apply', { bornOn: turning(24) }, false],
    ["a youth of 17 may apply with a guardian's consent", { bornOn: turning(17), permitted: true }, true],
    ["a youth of 17 may apply without a guardian's consent, and waits", { bornOn: turning(17) }, true],
    [
      'a youth the day before turning 17 may not apply',
      { bornOn: plus(turning(17), { days: 1 }), permitted: true },
      false,
    ],
  ])('%s for a student house', async (_name, form, isTaken) => {
    const author = worker();
    const { youthId, apply } = applicant(author, await openHouse(author), form);
    if (isTaken) return expect(apply()).resolves.toMatchObject({ youthId });
    await expect(apply()).rejects.toMatchObject(notFound);
    expect([await residencyOf(youthId), await openRelations(youthId)]).toEqual([undefined, 0]);
    await serve(author, youthId);
    await expect(apply()).rejects.toMatchObject(violating('INV01'));
  });

  test('a youth who turned 24 since the application cannot move in', async () => {
    const author = worker();
    const houseId = await openHouse(author);
    await housing.services.responsiblePersons.assign(author, {
      houseId,
      name: 'Ola',
      birthDate: turning(25),
      isStudent: true,
      validFrom: today,
    });
    const { youthId, apply } = applicant(author, houseId, { bornOn: plus(turning(24), { days: 1 }) });
    await apply();
    await housing.services.residencies.allocate(author, { youthId });
    await signAll(author, youthId);
    const tomorrow = { ...author, at: new Date(at.getTime() + 86_400_000) };
    await expect(housing.services.residencies.moveIn(tomorrow, youthId)).rejects.toMatchObject(violating('INV01'));
  });
});

test('INV02: a youth moves into a student house only while somebody is responsible there', async () => {
  const author = worker();
  const houseId = await openHouse(author);
  const { youthId, apply } = applicant(author, houseId);
  await apply();
  await housing.services.residencies.allocate(author, { youthId });
  await signAll(author, youthId);
  const responsible = { houseId, name: 'Ola', birthDate: turning(25), isStudent: true };
  await housing.services.responsiblePersons.assign(author, {
    ...responsible,
    validFrom: '2025-01-01',
    validTo: today,
  });

  await expect(housing.services.residencies.moveIn(author, youthId)).rejects.toMatchObject(violating('INV02'));
  await housing.services.responsiblePersons.assign(author, { ...responsible, validFrom: today });
  await expect(housing.services.residencies.moveIn(author, youthId)).resolves.toMatchObject({ youthId });
  expect(await residencyOf(youthId)).toMatchObject({ state: 'LIVING', valid_from: today });
});

test.each([
  ['GIRLS', 'BOY', false],
  ['GIRLS', 'GIRL', true],
  ['GIRLS', 'TRANS', true],
  ['BOYS', 'TRANS', true],
  ['BOYS', 'GIRL', false],
  ['BOYS', 'UNKNOWN', false],
] as const)('INV03: a house for %s and an applicant who is %s: taken is %s', async (genderRule, gender, isTaken) => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author, { genderRule }), { gender });
  if (isTaken) await expect(apply()).resolves.toMatchObject({ youthId });
  else await expect(apply()).rejects.toMatchObject(violating('INV03'));
});

test('INV04: a youth moves in when house rules and lease are both signed, not before', async () => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author, staffed), { isPlaced: true });
  await apply();
  await housing.services.residencies.allocate(author, { youthId, flatNo: 4 });

  await expect(housing.services.residencies.moveIn(author, youthId)).rejects.toMatchObject(violating('INV04'));
  await housing.services.residencies.signRules(author, youthId);
  await expect(housing.services.residencies.moveIn(author, youthId)).rejects.toMatchObject(violating('INV04'));
  await housing.services.residencies.signContract(author, youthId);
  await expect(housing.services.residencies.moveIn(author, youthId)).resolves.toMatchObject({ youthId });
});

describe('INV06', () => {
  test.each([
    ['a youth of 16 with a decision may apply', { bornOn: turning(16), isPlaced: true }, true],
    ['a youth of 15 may not apply', { bornOn: plus(turning(16), { days: 1 }), isPlaced: true }, false],
    ['a youth of 20 may not apply', { bornOn: turning(20), isPlaced: true }, false],
    ['a youth without a decision may not apply', { bornOn: turning(17) }, false],
  ])('%s for a staffed house', async (_name, form, isTaken) => {
    const author = worker();
    const { youthId, apply } = applicant(author, await openHouse(author, staffed), form);
    if (isTaken) return expect(apply()).resolves.toMatchObject({ youthId });
    // What the age refuses looks as if there were nobody; what the form lacks is said.
    await expect(apply()).rejects.toMatchObject('isPlaced' in form ? notFound : violating('INV06'));
    await serve(author, youthId);
    await expect(apply()).rejects.toMatchObject(violating('INV06'));
  });

  test('of two youths who get the same flat at once, one gets it, and the other gets it when it is free', async () => {
    const author = worker();
    const houseId = await openHouse(author, staffed);
    const youths = [applicant(author, houseId, { isPlaced: true }), applicant(author, houseId, { isPlaced: true })];
    for (const { apply } of youths) await apply();
    const allocate = (youthId: string) => housing.services.residencies.allocate(author, { youthId, flatNo: 3 });
    await connectFive();
    const outcomes = await Promise.allSettled(youths.map(({ youthId }) => allocate(youthId)));
    const refused = outcomes.findIndex(({ status }) => status === 'rejected');
    const reason = { extensions: { code: 'CONFLICT', standing: { flatNo: 3 } } };
    expect(outcomes[refused]).toMatchObject({ reason });
    const [first, second] = refused === 0 ? [youths[1], youths[0]] : youths;
    await housing.services.residencies.moveOut(author, { youthId: first?.youthId ?? '', moveOut: 'OWN_RENTED' });
    await expect(allocate(second?.youthId ?? '')).resolves.toMatchObject({ youthId: second?.youthId });
  });

  test('a youth gets no place in a staffed house without a flat, nor a flat that the house has not', async () => {
    const author = worker();
    const { youthId, apply } = applicant(author, await openHouse(author, staffed), { isPlaced: true });
    await apply();
    await expect(housing.services.residencies.allocate(author, { youthId })).rejects.toMatchObject(violating('INV06'));
    await expect(housing.services.residencies.allocate(author, { youthId, flatNo: 7 })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

test('a full house takes no more, be they two at once', async () => {
  const author = worker();
  const houseId = await openHouse(author, { capacity: 1 });
  const youths = [applicant(author, houseId), applicant(author, houseId)];
  for (const { apply } of youths) await apply();
  await connectFive();
  const outcomes = await Promise.allSettled(
    youths.map(({ youthId }) => housing.services.residencies.allocate(author, { youthId })),
  );
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: violating('HOUSE_CAPACITY') });
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a youth in follow-up who applies five times at once, under the id in capitals too, has one application', async () => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author));
  const inCapitals = youthId.toUpperCase();
  await housing.services.followUps.refer(author, {
    youthId,
    referringAgency: 'NAV',
    basis: 'SECTION_17',
    ground: OWN_WISH,
  });
  await connectFive();
  const outcomes = await Promise.allSettled([apply(), apply(inCapitals), apply(), apply(inCapitals), apply()]);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toEqual(
    Array(4).fill(
      expect.objectContaining({ reason: expect.objectContaining({ extensions: { code: 'CONFLICT' } }) as unknown }),
    ),
  );
  expect(await residencyOf(youthId)).toMatchObject({ state: 'APPLIED' });
});

test('a youth gives notice, moves out and is no longer served', async () => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author, { kind: 'HYBEL' }));
  await apply();
  await housing.services.residencies.allocate(author, { youthId });
  await signAll(author, youthId);
  await housing.services.residencies.moveIn(author, youthId);
  await expect(
    housing.services.residencies.giveNotice(author, { youthId, movesOutOn: plus(today, { days: -1 }) }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await housing.services.residencies.giveNotice(author, { youthId, movesOutOn: '2026-06-01' });
  expect(await residencyOf(youthId)).toMatchObject({ state: 'NOTICE', valid_to: '2026-06-01' });
  expect(await openRelations(youthId)).toBe(1);

  await housing.services.residencies.moveOut(
    { ...author, at: new Date('2026-05-20T08:00:00Z') },
    { youthId, moveOut: 'OWNED' },
  );
  expect(await residencyOf(youthId)).toMatchObject({ state: 'MOVED_OUT', valid_to: '2026-05-20', move_out: 'OWNED' });
  expect(await openRelations(youthId)).toBe(0);
  await expect(housing.services.residencies.signRules(author, youthId)).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
});

test('a youth who moves out while a follow-up goes on is still served', async () => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author));
  await apply();
  await housing.services.followUps.refer(author, {
    youthId,
    referringAgency: 'NAV',
    basis: 'SECTION_17',
    ground: OWN_WISH,
  });
  await housing.services.residencies.moveOut(author, { youthId, moveOut: 'UNKNOWN' });
  expect(await openRelations(youthId)).toBe(1);
});

test('a worker can change no residency of another organisation', async () => {
  const author = worker();
  const { youthId, apply } = applicant(author, await openHouse(author));
  await apply();
  await expect(housing.services.residencies.allocate(worker(), { youthId })).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  await expect(applicant(worker(), await openHouse(author)).apply()).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});
