import { newId, Role, type Caller } from '@brobygger/domain';
import { startClaims } from '../claim/claims.test-setup';
import { reader, workerOf } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const DAY = 86_400_000;
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
let now = AT;
let world: Awaited<ReturnType<typeof startClaims>>;
beforeAll(async () => {
  world = await startClaims(() => now);
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
});

const OWN = 'id organisation { id } category change correctedAt daysOpen acknowledgedAt acknowledgedBy';
interface Noticed {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A youth of a NAV office, and a house that may have received what the office keeps. */
async function aCase() {
  const nav = await world.aWorld();
  const house = await world.registry.anOrganisation('HOUSING');
  const inHouse = workerOf('HOUSING', house, newId());
  return { ...nav, recipient: house, inHouse };
}
type Case = Awaited<ReturnType<typeof aCase>>;

/** Enters in the log that somebody of the organisation was let see the category; what is not said is of a consent. */
const received = (
  { youthId }: Pick<Case, 'youthId'>,
  { organisationId, ...of }: { readonly organisationId: string } & Readonly<Record<string, unknown>>,
): Promise<void> => {
  const values = { at: AT, act: 'READ', basis: 'CONSENT', purpose: 'B102', category: 'NAV_INCOME', cause: null, ...of };
  return world.registry.asOwner(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act,
       cause)
     values (gen_random_uuid(), $1, 'r', $2, 'Z990099', 'CASEWORKER', $3, $4, $5, array['IDENTITY', $6], '{NavIncome.monthlyNok}', $7, $8)`,
    [values.at, youthId, organisationId, values.purpose, values.basis, values.category, values.act, values.cause],
  );
};

/** An order and an emergency of the recipient of which the youth is told a day later; the emergency has the id. */
async function hides({ youthId, recipient }: Case, emergencyId: string): Promise<void> {
  const shownFrom = new Date(AT.getTime() + DAY);
  await world.registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
     values ($1, $2, $3, 'INVESTIGATION', '{NAV_INCOME}', 'Z990099', $4, $5, 1)`,
    [newId(), youthId, recipient, AT, shownFrom],
  );
  await world.registry.asOwner(
    `with e as (insert into emergency_access (id, youth_id, target, organisation_id, opened_by, categories, reason, opened_at, closes_at)
       values ($1, $2, '', $3, 'Z990099', '{NAV_INCOME}', '', $4, $4::timestamptz + interval '30 minutes') returning *)
     insert into emergency_delay_event (emergency_id, version, act, code, reason, shown_from, by, at)
     select id, 1, 'ASKED', 'HEALTH_OR_CLOSE_RELATIONS', '', $5, opened_by, opened_at from e`,
    [emergencyId, youthId, recipient, AT, shownFrom],
  );
}

/** The youth asks, and the office answers. */
async function answered({ sent, worker }: Pick<Case, 'sent' | 'worker'>, outcome = 'CORRECTED'): Promise<string> {
  const claim = await sent();
  await world.take(worker, claim);
  world.oneOf(await world.answer(worker, { id: claim.id, version: 2 }, { outcome, reason: 'Vi så på det sammen.' }));
  return claim.id;
}

async function noticesTo(caller: Caller, openOnly = true): Promise<readonly Noticed[]> {
  const fields = caller.role === Role.CASEWORKER ? `youthId ${OWN}` : OWN;
  const { data, errors } = await world.ask(
    caller,
    `query ($openOnly: Boolean) { correctionNotices(first: 100, openOnly: $openOnly) { edges { node { ${fields} } } } }`,
    { openOnly },
  );
  expect(errors).toEqual([]);
  return (data?.['correctionNotices'] as { edges: { node: Noticed }[] }).edges.map(({ node }) => node);
}

/** Whom the youth, or an officer, sees that were told. */
async function toldOf(youthId: string, as: Caller = reader(Role.YOUTH, youthId)): Promise<readonly Noticed[]> {
  const query = `query ($id: ID!) { youth(id: $id) { claims { edges { node { told { ${OWN} } } } } } }`;
  const { data, errors } = await world.ask(as, query, { id: youthId });
  expect(errors).toEqual([]);
  const { edges } = (data?.['youth'] as { claims: { edges: { node: { told: Noticed[] } }[] } }).claims;
  return edges.flatMap(({ node }) => node.told);
}

const acknowledge = (as: Caller, id: string | undefined) =>
  world.ask(as, `mutation ($id: ID!) { acknowledgeCorrectionNotice(noticeId: $id) { ${OWN} } }`, { id });

test.each([
  ['CORRECTED', 'CORRECTED'],
  ['PARTLY_CORRECTED', 'CORRECTED'],
  ['ERASED', 'ERASED'],
  ['RESTRICTED', 'RESTRICTED'],
])(
  'who has received what was %s is told that it was %s, of what kind it is, and none of the words',
  async (outcome, change) => {
    const of = await aCase();
    await received(of, { organisationId: of.recipient });
    await received(of, { organisationId: of.recipient, basis: 'EMERGENCY' });
    await answered(of, outcome);
    const [notice, ...others] = await noticesTo(of.inHouse);
    const told = {
      id: notice?.id,
      organisation: { id: of.recipient },
      category: 'NAV_INCOME',
      change,
      correctedAt: AT.toISOString(),
      daysOpen: 0,
      acknowledgedAt: null,
      acknowledgedBy: null,
    };
    expect([others, notice]).toEqual([[], { ...told, youthId: of.youthId }]);
    expect(await toldOf(of.youthId)).toEqual([told]);
    now = new Date(AT.getTime() + 2 * DAY);
    const seen = { ...told, daysOpen: 2, acknowledgedAt: now.toISOString(), acknowledgedBy: of.inHouse.personId };
    expect((await acknowledge(of.inHouse, notice?.id)).data).toEqual({ acknowledgeCorrectionNotice: seen });
    expect(await toldOf(of.youthId, OFFICER)).toEqual([seen]);
    expect(await noticesTo(of.inHouse)).toEqual([]);
  },
);

test.each(['ERASED', 'RESTRICTED'])(
  'what is %s on an objection is told to who has received it, also who was reading meanwhile; upheld alone is told to nobody',
  async (change) => {
    const of = await aCase();
    const reads = (category: string, at: Date) => received(of, { organisationId: of.recipient, category, at });
    const object = async (category: string, outcome: string): Promise<void> => {
      const claim = world.oneOf(await of.object({ category }));
      await world.take(of.leader, claim);
      const reason = 'Vi trenger det ikke lenger.';
      world.oneOf(await world.answer(of.leader, { id: claim.id, version: 2 }, { outcome, reason }));
    };
    await reads('NAV_INCOME', AT);
    await object('NAV_INCOME', 'UPHELD');
    await object('NAV_CASE', change);
    expect(await noticesTo(of.inHouse)).toEqual([]);
    await reads('NAV_CASE', new Date(AT.getTime() + 1000));
    await world.registry.timed(() => Promise.resolve('SENT')).findDue();
    const told = [{ category: 'NAV_CASE', change, organisation: { id: of.recipient } }];
    expect(await noticesTo(of.inHouse)).toMatchObject(told);
    expect(await toldOf(of.youthId)).toMatchObject(told);
  },
);

test('nobody is told of what is refused or withdrawn', async () => {
  const of = await aCase();
  await received(of, { organisationId: of.recipient });
  await answered(of, 'REFUSED');
  await world.withdraw(of.youth, await of.sent());
  const { findDue } = world.registry.timed(() => Promise.resolve('SENT'));
  await findDue();
  expect([await noticesTo(of.inHouse, false), await toldOf(of.youthId)]).toEqual([[], []]);
});

test('nobody is told who received another kind, before the owner served, of the own service, or nothing', async () => {
  const of = await aCase();
  const others = await Promise.all([1, 2, 3, 4, 5].map(() => world.registry.anOrganisation('NAV')));
  const [another, before, own, opened, none] = others as [string, string, string, string, string];
  await received(of, { organisationId: another, category: 'NAV_CASE' });
  await received(of, { organisationId: before, at: new Date(AT.getTime() - DAY - 1) });
  await received(of, { organisationId: own, basis: 'OWN_SERVICE' });
  await received(of, { organisationId: opened, basis: 'EMERGENCY', act: 'OPENED_EMERGENCY' });
  await received(of, { organisationId: of.house });
  await received({ youthId: await world.registry.aYouth() }, { organisationId: none });
  await answered(of);
  expect(await toldOf(of.youthId)).toEqual([]);
  for (const id of [...others, of.house]) expect(await noticesTo(workerOf('NAV', id), false)).toEqual([]);
});

test('who was told by telephone is told too, and one that was read at the other registration', async () => {
  const of = await aCase();
  const { errors } = await world.ask(
    of.worker,
    'mutation ($input: RecordDisclosureInput!) { recordDisclosure(input: $input) { id } }',
    {
      input: {
        youthId: of.youthId,
        recipientId: of.recipient,
        categories: ['NAV_INCOME'],
        ground: 'COOPERATION',
        means: 'PHONE',
        sharedOn: '2026-03-01',
      },
    },
  );
  expect(errors).toEqual([]);
  const former = await world.registry.aYouth();
  const other = await world.registry.anOrganisation('OUTREACH');
  await received({ youthId: former }, { organisationId: other });
  await world.registry.asOwner('update youth set merged_into = $1 where id = $2', [of.youthId, former]);
  await answered(of);
  const told = (await toldOf(of.youthId)).map(({ organisation }) => (organisation as { id: string }).id);
  expect(told.sort()).toEqual([of.recipient, other].sort());
});

test('it is nobody’s of another organisation, nor of whom the youth keeps out', async () => {
  const of = await aCase();
  await received(of, { organisationId: of.recipient });
  await answered(of);
  const [notice] = await noticesTo(of.inHouse);
  await world.registry.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    of.youthId,
    of.inHouse.personId,
  ]);
  for (const who of [of.inHouse, of.worker]) {
    expect(await noticesTo(who, false)).toEqual([]);
    for (const id of [notice?.id, newId(), 'no id']) {
      expect((await acknowledge(who, id)).errors).toEqual([{ code: 'NOT_FOUND', argument: 'noticeId' }]);
    }
  }
});

test('an order that the youth is not shown yet does not show by who was told', async () => {
  const of = await aCase();
  await hides(of, newId());
  await received(of, { organisationId: of.recipient, basis: 'STATUTE', purpose: 'B106' });
  await answered(of);
  expect(await noticesTo(of.inHouse)).toHaveLength(1);
  expect([await toldOf(of.youthId), await toldOf(of.youthId, OFFICER)]).toMatchObject([
    [],
    [{ category: 'NAV_INCOME' }],
  ]);
  now = new Date(AT.getTime() + DAY);
  expect(await toldOf(of.youthId)).toHaveLength(1);
});

test('an emergency that the youth is told of later does not show by who was told, nor by an officer who reads of it', async () => {
  const of = await aCase();
  const [id, delay] = [newId(), new Date(AT.getTime() + DAY)];
  await hides(of, id);
  await received(of, { organisationId: of.recipient, basis: 'EMERGENCY', cause: id });
  await answered(of);
  expect(await noticesTo(of.inHouse)).toHaveLength(1);
  const log = await world.logOf(of.youthId);
  expect((await noticesTo(OFFICER)).length).toBeGreaterThan(0);
  expect((await world.logOf(of.youthId)).slice(log.length)).toMatchObject([{ act: 'READ_CONSENTS', cause: id }]);
  expect([await toldOf(of.youthId), await toldOf(of.youthId, OFFICER)]).toMatchObject([[], [{ daysOpen: 0 }]]);
  // What was received by anything else besides is told of by that; of what was corrected before it says nothing.
  now = new Date(AT.getTime() + 300_000);
  await received(of, { organisationId: of.recipient, at: now });
  await answered(of);
  expect(await toldOf(of.youthId)).toHaveLength(1);
  now = delay;
  expect(await toldOf(of.youthId)).toHaveLength(2);
  await noticesTo(OFFICER);
  expect((await world.logOf(of.youthId)).at(-1)).toMatchObject({ act: 'READ_CONSENTS', cause: null });
});

test.each([
  ['an emergency that is told later', 'EMERGENCY', 'B102'],
  ['an order that shows later', 'STATUTE', 'B106'],
])('what was received by %s alone shows once it is read on consent within the minute', async (_by, basis, purpose) => {
  const of = await aCase();
  const id = newId();
  await hides(of, id);
  const hidden = { organisationId: of.recipient, basis, purpose, cause: basis === 'EMERGENCY' ? id : null };
  await received(of, hidden);
  await answered(of);
  const log = await world.logOf(of.youthId);
  await noticesTo(OFFICER);
  const soon = { organisationId: of.recipient, at: new Date(AT.getTime() + 60_000) };
  // What is hidden too, of another kind, of another service or later than the minute is none of it.
  await received(of, { ...hidden, at: soon.at });
  await received(of, { ...soon, category: 'NAV_CASE' });
  await received(of, { ...soon, organisationId: await world.registry.anOrganisation('HOUSING') });
  await received(of, { ...soon, at: new Date(AT.getTime() + 60_001) });
  expect([await toldOf(of.youthId), await noticesTo(of.inHouse)]).toMatchObject([[], [{ daysOpen: 0 }]]);
  await received(of, soon);
  expect(await toldOf(of.youthId)).toMatchObject([{ organisation: { id: of.recipient } }]);
  await noticesTo(OFFICER);
  const readings = (await world.logOf(of.youthId)).slice(log.length).filter(({ act }) => act === 'READ_CONSENTS');
  expect(readings.map(({ cause }) => cause)).toEqual([basis === 'EMERGENCY' ? id : null, null]);
});

test('who was entered after it had been answered is told by and by, and once', async () => {
  const of = await aCase();
  await answered(of);
  await received(of, { organisationId: of.recipient });
  const { findDue } = world.registry.timed(() => Promise.resolve('SENT'));
  for (const _time of [1, 2]) await findDue();
  expect(await noticesTo(of.inHouse)).toMatchObject([{ category: 'NAV_INCOME', daysOpen: 0 }]);
});

test('who answers is not told who has received it', async () => {
  const of = await aCase();
  await received(of, { organisationId: of.recipient });
  await answered(of);
  const { errors } = await world.ask(of.worker, '{ claims(openOnly: false) { edges { node { told { id } } } } }');
  expect(errors).toMatchObject([{ code: 'FORBIDDEN_ROLE' }]);
});
