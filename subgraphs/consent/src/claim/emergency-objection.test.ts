import { newId, Role, type Caller } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { GROUNDS, startClaims, type Asked } from './claims.test-setup';
import { MOST_A_DAY } from './send-claims';

const AT = new Date('2026-03-02T10:00:00Z');
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
const DELAY = { code: 'HEALTH_OR_CLOSE_RELATIONS', reason: 'Faren leser telefonen til ungdommen.' };
const OBJECT = `mutation ($input: ObjectToEmergencyAccessInput!) { objectToEmergencyAccess(input: $input) {
  id kind organisation { id } category statute emergencyId said wanted dueOn state version } }`;
const WORK = `{ officerWork(kind: CLAIM, first: 100) { edges { node {
  id youthId organisation { id } categories claimKind emergencyId isTaken } } } }`;
let now = AT;
let world: Awaited<ReturnType<typeof startClaims>>;
beforeAll(async () => {
  world = await startClaims(() => now);
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
});

/** An outreach service of which a worker has opened something of a youth in an emergency. */
async function anEmergency(more: object = {}) {
  const service = await world.aWorld('OUTREACH');
  const { youthId, youth, worker } = service;
  const { data, errors } = await world.ask(
    worker,
    'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { id } }',
    {
      input: {
        youthId,
        categories: ['HOUSING_RESIDENCY'],
        reason: 'Ungdommen har sagt at livet er i fare.',
        minutes: 30,
        ...more,
      },
    },
  );
  expect(errors).toEqual([]);
  const emergencyId = (data?.['openEmergencyAccess'] as { id: string }).id;
  const objectTo = (changed: object = {}, as: Caller = youth): Promise<Asked> =>
    world.ask(as, OBJECT, { input: { emergencyId, grounds: GROUNDS, ...changed } });
  return { ...service, emergencyId, objectTo };
}

const listed = async (as: Caller): Promise<readonly object[]> => {
  const text = '{ emergencyAccesses(first: 100) { edges { node { id objectionId objectionState } } } }';
  const { data } = await world.ask(as, text);
  return (data?.['emergencyAccesses'] as { edges: { node: object }[] }).edges.map(({ node }) => node);
};

test('goes to the organisation that opened it, to its leader and the officer, and the youth is told the answer', async () => {
  const { youthId, house, youth, leader, worker, emergencyId, objectTo } = await anEmergency();
  const claim = world.oneOf(await objectTo());
  expect(claim).toMatchObject({
    ...{ kind: 'OBJECTION', organisation: { id: house }, category: null, statute: null, emergencyId },
    ...{ said: GROUNDS, wanted: null, dueOn: '2026-04-02', state: 'SENT', version: 1 },
  });
  expect(await world.claimsOf(leader)).toMatchObject([{ id: claim.id, youthId: null, said: null, state: 'SENT' }]);
  expect(await world.claimsOf(worker, false)).toEqual([]);
  const sent = { id: emergencyId, objectionId: claim.id, objectionState: 'SENT' };
  for (const reviewer of [leader, OFFICER]) expect(await listed(reviewer)).toContainEqual(sent);
  const { data } = await world.ask(OFFICER, WORK);
  expect((data?.['officerWork'] as { edges: object[] }).edges).toContainEqual({
    node: {
      ...{ id: claim.id, youthId, organisation: { id: house }, categories: ['HOUSING_RESIDENCY', 'IDENTITY'] },
      ...{ claimKind: 'OBJECTION', emergencyId, isTaken: false },
    },
  });
  expect(world.oneOf(await world.take(leader, claim))).toMatchObject({ youthId, said: GROUNDS });
  for (const outcome of ['ERASED', 'RESTRICTED']) {
    const reason = 'Det er eieren som sletter det.';
    expect((await world.answer(leader, { id: claim.id, version: 2 }, { outcome, reason })).errors).toEqual([
      { code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'input.outcome' },
    ]);
  }
  await world.answer(leader, { id: claim.id, version: 2 }, { outcome: 'UPHELD' });
  expect(await world.ofYouth(youth, youthId)).toMatchObject([{ id: claim.id, state: 'ANSWERED', outcome: 'UPHELD' }]);
  const notices = 'select kind, youth_id as "youthId" from notice where subject_id = $1 order by made_at, kind';
  expect(await world.registry.dataSource.query(notices, [claim.id])).toEqual([
    { kind: 'CLAIM_ANSWERED', youthId },
    { kind: 'CLAIM_RECEIVED', youthId: null },
  ]);
});

test('who opened it answers no objection to it, though they lead', async () => {
  const { worker, leader, objectTo } = await anEmergency();
  const claim = world.oneOf(await objectTo());
  const opener = { ...leader, personId: worker.personId };
  expect((await world.take(opener, claim)).errors).toEqual([
    { code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'claimId' },
  ]);
  expect((await world.take(leader, claim)).errors).toEqual([]);
});

test('one is open at a time: it may be made anew when it was answered or withdrawn, and what stands is the newest', async () => {
  const { youth, leader, emergencyId, objectTo } = await anEmergency();
  const first = world.oneOf(await objectTo());
  expect((await objectTo()).errors).toEqual([{ code: 'CONFLICT', argument: 'input.emergencyId' }]);
  await world.withdraw(youth, first);
  now = new Date(AT.getTime() + 1);
  const second = world.oneOf(await objectTo());
  expect(await listed(leader)).toEqual([{ id: emergencyId, objectionId: second.id, objectionState: 'SENT' }]);
});

test('what the youth is not told of yet, of another and of nobody is objected to alike, and nothing is written', async () => {
  const told = await anEmergency();
  const hidden = await anEmergency({ delay: DELAY });
  const asked = [hidden.objectTo(), told.objectTo({}, hidden.youth), hidden.objectTo({ emergencyId: newId() })];
  const answers = await Promise.all([...asked, hidden.objectTo({ emergencyId: 'no id' })]);
  for (const { data, errors } of answers) {
    expect(data).toBeNull();
    expect(errors).toEqual([{ code: 'NOT_FOUND', argument: 'input.emergencyId' }]);
  }
  expect(await world.ofYouth(hidden.youth, hidden.youthId)).toEqual([]);
  now = new Date(AT.getTime() + 86_400_000);
  expect((await hidden.objectTo()).errors).toEqual([]);
});

test('with a protected address it reaches who opened it, whose name stays withheld', async () => {
  const { youthId, house, youth, leader, emergencyId } = await anEmergency();
  await world.registry.asOwner("update youth set protection = 'STRICTLY_CONFIDENTIAL' where id = $1", [youthId]);
  const text = OBJECT.replace('organisation { id } ', '');
  const { errors } = await world.ask(youth, text, { input: { emergencyId, grounds: GROUNDS } });
  expect(errors).toEqual([]);
  expect(await world.claimsOf(leader)).toMatchObject([{ organisation: { id: house } }]);
  const { data } = await world.ask(youth, '{ me { claims { edges { node { emergencyId organisation { id } } } } } }');
  expect(data).toEqual({ me: { claims: { edges: [{ node: { emergencyId, organisation: null } }] } } });
});

test('what was opened of a registration that was merged is objected to under the one that stands', async () => {
  const merged = await anEmergency();
  const kept = await anEmergency();
  await world.registry.asOwner('update youth set merged_into = $2 where id = $1', [merged.youthId, kept.youthId]);
  const claim = world.oneOf(await merged.objectTo({}, kept.youth));
  expect(await listed(merged.leader)).toEqual([
    { id: merged.emergencyId, objectionId: claim.id, objectionState: 'SENT' },
  ]);
  await world.registry.asOwner('update youth set merged_into = null where id = $1', [merged.youthId]);
  expect(await listed(merged.leader)).toEqual([{ id: merged.emergencyId, objectionId: null, objectionState: null }]);
  expect((await merged.objectTo()).errors).toEqual([]);
});

test.each([['nei'], ['x'.repeat(2001)]])('an objection without fitting grounds is refused: %s', async (grounds) => {
  const { objectTo } = await anEmergency();
  expect((await objectTo({ grounds })).errors).toEqual([
    { code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'input.grounds' },
  ]);
});

test('it counts among what a youth asks in a day', async () => {
  const { youthId, objectTo } = await anEmergency();
  await world.registry.asOwner(
    `with sent as (insert into claim (id, organisation_id, kind, youth_id, category, said, wanted, sent_at, due_on)
       select gen_random_uuid(), (select id from organisation limit 1), 'CORRECTION', $1::uuid, 'NAV_CASE', 'x', 'y',
         $2::timestamptz, $2::timestamptz::date
       from generate_series(1, ${MOST_A_DAY}) returning id)
     insert into claim_event (claim_id, version, act, state, at, author_id)
       select id, 1, 'SEND', 'SENT', $2::timestamptz, $1::uuid::text from sent`,
    [youthId, AT],
  );
  expect((await objectTo()).errors).toEqual([{ code: 'REQUESTS_SPENT', retryAfterSeconds: 86_400 }]);
});

test('nobody else objects for a youth', async () => {
  const { objectTo, worker } = await anEmergency();
  for (const as of [reader(Role.GUARDIAN), OFFICER, worker]) {
    expect((await objectTo({}, as)).errors).toEqual([{ code: 'FORBIDDEN_ROLE' }]);
  }
});
