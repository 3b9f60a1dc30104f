import { openServiceRelation } from '@brobygger/subgraph-kit';
import { newId, osloDate, plus } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { HousingFollowUp, type HousingFollowUpBasis } from './follow-up.entity';
import type { ReferHousingFollowUpInput } from './follow-up.input';
import type { FollowUpKey } from './follow-up.service';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry });
});
afterAll(() => housing.stop());

const at = new Date('2026-03-02T10:00:00Z');
const worker = (organisationId = newId()) => ({ personId: 'Z1', organisationId, at });
type Worker = ReturnType<typeof worker>;
const turning = (age: number): string => plus(osloDate(at), { years: -age });
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });

/** Opens five connections first, so that five at once do not queue for one. */
const connectFive = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 5 }, () => housing.dataSource.query('select 1')));

const everybody = { present: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'], voluntary: true, motivated: true } as const;
const wish = { goal: 'an own flat', task: 'write to three landlords', due: '2026-05-01' };

async function refer(
  author: Worker,
  youthId: string,
  basis: HousingFollowUpBasis,
  change: Partial<ReferHousingFollowUpInput> = {},
): Promise<FollowUpKey> {
  const referringAgency = basis === 'SECTION_17' ? 'NAV' : 'CHILD_WELFARE';
  const { id } = await housing.services.followUps.refer(author, {
    ground: OWN_WISH,
    youthId,
    referringAgency,
    basis,
    ...change,
  });
  return { youthId, followUpId: id };
}

async function startActive(author: Worker, youthId: string, basis: HousingFollowUpBasis): Promise<FollowUpKey> {
  const key = await refer(author, youthId, basis);
  await housing.services.followUps.holdFirstMeeting(author, { ...key, ...everybody });
  await housing.services.followUps.accept(author, key);
  await housing.services.ownPlans.write(youthId, { followUpId: key.followUpId, ...wish }, author.at);
  await housing.services.followUps.start(author, key);
  return key;
}

async function picture(author: Worker, youthId: string): Promise<unknown> {
  const query =
    'query ($id: ID!) { housingYouth(id: $id) { housing { followUp { state basis } followUps { basis state endReason } } } }';
  const caller = {
    personId: 'Z1',
    role: 'CASEWORKER',
    agency: 'HOUSING',
    organisationId: author.organisationId,
    assurance: 'SUBSTANTIAL',
  } as const;
  const { data } = await housing.subgraph.execute(
    { caller, purpose: 'B104', requestId: 'r', audience: 'housing' },
    { query, variables: { id: youthId } },
  );
  return (data?.['housingYouth'] as { housing?: unknown } | null)?.housing ?? null;
}

test.each([
  [17, true],
  [25, true],
  [16, false],
  [26, false],
])('INV10: a youth of %s is referred: %s', async (age, isTaken) => {
  const [author, youthId] = [worker(), newId()];
  registry.bornOn(youthId, turning(age));
  const referred = refer(author, youthId, 'AFTERCARE');
  if (isTaken) return expect(referred).resolves.toHaveProperty('followUpId');
  await expect(referred).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  await housing.dataSource.transaction((transaction) => openServiceRelation(transaction, author, youthId, OWN_WISH));
  await expect(refer(author, youthId, 'AFTERCARE')).rejects.toMatchObject(violating('INV10'));
});

test.each([
  ['without the caseworker', { present: ['YOUTH', 'PROJECT_WORKER'] }],
  ['with the youth counted for three', { present: ['YOUTH', 'YOUTH', 'YOUTH'] }],
  ['of a youth who is not willing', { voluntary: false }],
  ['of a youth who is not motivated', { motivated: false }],
] as const)('INV10: a first meeting %s is refused, and the referral stands', async (_name, change) => {
  const author = worker();
  const key = await refer(author, newId(), 'MEASURES_PLAN');
  await expect(
    housing.services.followUps.holdFirstMeeting(author, { ...key, ...everybody, ...change }),
  ).rejects.toMatchObject(violating('INV10'));
  expect(await picture(author, key.youthId)).toMatchObject({ followUp: { state: 'REFERRED' } });
});

test("INV10: a follow-up is under way when its plan holds a wish of the youth's own", async () => {
  const author = worker();
  const key = await refer(author, newId(), 'MEASURES_PLAN');
  await housing.services.followUps.holdFirstMeeting(author, { ...key, ...everybody });
  await housing.services.followUps.accept(author, key);
  const { id: planItemId } = await housing.services.followUps.addPlanItem(author, {
    ...key,
    ...wish,
    owner: 'youth',
  });
  expect(await picture(author, key.youthId)).toMatchObject({ followUp: { state: 'PLANNING' } });

  await expect(housing.services.followUps.start(author, key)).rejects.toMatchObject(violating('INV10'));
  await housing.services.ownPlans.write(key.youthId, { followUpId: key.followUpId, ...wish }, author.at);
  await housing.services.followUps.start(author, key);
  await housing.services.followUps.completePlanItem(author, { youthId: key.youthId, planItemId });
  expect(await picture(author, key.youthId)).toMatchObject({ followUp: { state: 'ACTIVE' } });
});

test.each([
  ['NAV', 'AFTERCARE'],
  ['NAV', 'MEASURES_PLAN'],
  ['CHILD_WELFARE', 'SECTION_17'],
] as const)('INV11: %s cannot refer a youth on %s', async (referringAgency, basis) => {
  await expect(refer(worker(), newId(), basis, { referringAgency })).rejects.toMatchObject(violating('INV11'));
});

test('INV12: a youth who moves keeps the follow-up on aftercare, loses the one on section 17, and both are seen', async () => {
  const author = worker();
  const youthId = newId();
  const aftercare = await startActive(author, youthId, 'AFTERCARE');
  const section17 = await startActive({ ...author, at: new Date('2026-03-03T10:00:00Z') }, youthId, 'SECTION_17');
  expect(await picture(author, youthId)).toMatchObject({ followUp: { basis: 'SECTION_17' } });

  const moved = { reason: 'MOVED_DISTRICT', followUpOffered: true } as const;
  await expect(housing.services.followUps.end(author, { ...aftercare, ...moved })).rejects.toMatchObject(
    violating('INV12'),
  );
  await housing.services.followUps.end(author, { ...section17, ...moved });
  expect(await picture(author, youthId)).toEqual({
    followUp: { basis: 'AFTERCARE', state: 'ACTIVE' },
    followUps: [
      { basis: 'SECTION_17', state: 'ENDED', endReason: 'MOVED_DISTRICT' },
      { basis: 'AFTERCARE', state: 'ACTIVE', endReason: null },
    ],
  });
});

test('INV13: a follow-up ends without an offer of help only by a transfer', async () => {
  const author = worker();
  const key = await startActive(author, newId(), 'AFTERCARE');
  const end = (reason: 'SELF_SUFFICIENT' | 'WITHDREW' | 'OTHER' | 'TRANSFERRED', followUpOffered: boolean) =>
    housing.services.followUps.end(author, { ...key, reason, followUpOffered });
  for (const reason of ['SELF_SUFFICIENT', 'WITHDREW', 'OTHER'] as const) {
    await expect(end(reason, false)).rejects.toMatchObject(violating('INV13'));
  }
  await expect(end('TRANSFERRED', false)).resolves.toMatchObject({ youthId: key.youthId });
  await expect(end('SELF_SUFFICIENT', true)).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
});

test('a youth who declines is no longer served', async () => {
  const author = worker();
  const key = await refer(author, newId(), 'SECTION_17');
  await housing.services.followUps.decline(author, key);
  expect(await picture(author, key.youthId)).toBeNull();
});

test.each([1, 2, 3, 4])('five follow-ups that end at once leave no service relation behind, time %s', async () => {
  const author = worker();
  const youthId = newId();
  const keys: FollowUpKey[] = [];
  for (let count = 0; count < 5; count += 1) keys.push(await refer(author, youthId, 'SECTION_17'));
  await connectFive();
  await Promise.all(
    keys.map((key) => housing.services.followUps.end(author, { ...key, reason: 'OTHER', followUpOffered: true })),
  );
  expect(
    await housing.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
      youthId,
    ]),
  ).toEqual([]);
});

test('a worker can change no follow-up of another organisation, and none by an id that is none', async () => {
  const [author, other] = [worker(), worker()];
  const youthId = newId();
  const key = await refer(author, youthId, 'AFTERCARE');
  await refer(other, youthId, 'AFTERCARE');
  await expect(housing.services.followUps.decline(other, key)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await expect(housing.services.followUps.decline(author, { youthId, followUpId: '1' })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await expect(housing.services.followUps.completePlanItem(author, { youthId, planItemId: '1' })).rejects.toMatchObject(
    { extensions: { code: 'NOT_FOUND' } },
  );
});

describe('the first meeting', () => {
  test('is agreed on for a day, held on its own, and says who was there, for whom, and whether the youth spoke for themself', async () => {
    const author = worker();
    const key = await refer(author, newId(), 'MEASURES_PLAN');
    const { followUps } = housing.services;
    await followUps.bookFirstMeeting(author, { ...key, on: '2026-03-09' });
    await followUps.bookFirstMeeting(author, { ...key, on: '2026-03-10' });
    const later = { ...author, at: new Date('2026-03-12T10:00:00Z') };
    const ofNav = { projectWorkerEmployer: 'NAV', hasPresentedSelf: true } as const;
    await followUps.holdFirstMeeting(later, { ...key, ...everybody, ...ofNav, heldOn: '2026-03-10' });
    expect(await housing.dataSource.getRepository(HousingFollowUp).findOneBy({ id: key.followUpId })).toMatchObject({
      ...{ firstMeetingPlannedOn: '2026-03-10', firstMeetingOn: '2026-03-10' },
      firstMeetingPresent: ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'],
      ...{ referringAgency: 'CHILD_WELFARE', ...ofNav },
    });
    await expect(followUps.bookFirstMeeting(later, { ...key, on: '2026-03-20' })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test.each([
    ['before the referral', '2026-03-01'],
    ['in the future', '2026-03-03'],
  ])('is not held %s', async (_name, heldOn) => {
    const author = worker();
    const key = await refer(author, newId(), 'MEASURES_PLAN');
    await expect(
      housing.services.followUps.holdFirstMeeting(author, { ...key, ...everybody, heldOn }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.heldOn' } });
    expect(await picture(author, key.youthId)).toMatchObject({ followUp: { state: 'REFERRED' } });
  });

  test('is agreed on for no day that has passed', async () => {
    const author = worker();
    const key = await refer(author, newId(), 'MEASURES_PLAN');
    await expect(
      housing.services.followUps.bookFirstMeeting(author, { ...key, on: '2026-03-01' }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.on' } });
  });
});

describe('follow-ups that end soon', () => {
  const TODAY = osloDate(new Date());
  const inDays = (days: number): string => plus(TODAY, { days });
  const present = (organisationId = newId()) => ({ personId: 'Z1', organisationId, at: new Date() });

  async function endingOn(author: Worker, endsOn: string | null): Promise<FollowUpKey> {
    const key = await refer(author, newId(), 'AFTERCARE');
    await housing.services.followUps.setEnd(author, { ...key, endsOn });
    return key;
  }
  async function listed(organisationId: string, days: number, of: Parameters<typeof workerHop>[2] = {}) {
    const query = `{ housingFollowUpsEnding(days: ${days}) { followUpId endsOn youth { id } } }`;
    const { data, errors } = await housing.subgraph.execute(workerHop('housing', organisationId, of), {
      query,
    });
    if (errors !== undefined) throw errors[0];
    return (data?.['housingFollowUpsEnding'] as { followUpId: string }[]).map(({ followUpId }) => followUpId);
  }

  test('are those of the own organisation that go on, the most urgent first, until they end or get another day', async () => {
    const [author, other] = [present(), present()];
    const [later, soon] = [await endingOn(author, inDays(30)), await endingOn(author, inDays(3))];
    for (const endsOn of [inDays(91), null]) await endingOn(author, endsOn);
    const theirs = await endingOn(other, inDays(3));
    expect(await listed(author.organisationId, 90)).toEqual([soon.followUpId, later.followUpId]);
    expect(await listed(author.organisationId, 91)).toHaveLength(3);
    expect(await listed(other.organisationId, 90)).toEqual([theirs.followUpId]);
    await housing.services.followUps.decline(author, soon);
    await housing.services.followUps.setEnd(author, later);
    expect(await listed(author.organisationId, 90)).toEqual([]);
  });

  test('have no place for a youth who has blocked the worker, or is assigned to others where no reason is stated', async () => {
    const author = present();
    const { youthId } = await endingOn(author, inDays(3));
    await housing.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
    expect(await listed(author.organisationId, 90)).toEqual([]);
    // A colleague to whom the youth is not assigned states a reason.
    const colleague = { personId: 'Z2' };
    expect(await listed(author.organisationId, 90, colleague)).toEqual([]);
    expect(await listed(author.organisationId, 90, { ...colleague, statedReason: 'ON_DUTY' })).toHaveLength(1);
  });

  test('are asked for within bounds, and no end is set in the past', async () => {
    const author = present();
    for (const days of [-1, 367]) {
      await expect(listed(author.organisationId, days)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'days' },
      });
    }
    await expect(endingOn(author, inDays(-1))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.endsOn' },
    });
  });
});
