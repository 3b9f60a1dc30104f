import { AddressProtection, newId, Role } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { RIGHT, startClaims, WRONG } from './claims.test-setup';
import { dueOn, MOST_A_DAY } from './send-claims';

const AT = new Date('2026-01-31T10:00:00Z');
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

test('a correction is taken and answered, and the youth reads it at each step', async () => {
  const { youthId, house, youth, worker, sent } = await world.aWorld();
  const claim = await sent();
  const asSent = {
    id: claim.id,
    kind: 'CORRECTION',
    organisation: { id: house },
    agency: 'NAV',
    category: 'NAV_INCOME',
    statute: null,
    said: WRONG,
    wanted: RIGHT,
    sentAt: AT.toISOString(),
    dueOn: '2026-02-28',
    isOverdue: false,
    state: 'SENT',
    version: 1,
    takenBy: null,
    takenAt: null,
    answeredAt: null,
    outcome: null,
    reason: null,
    complaint: null,
  };
  expect(await world.ofYouth(youth, youthId)).toEqual([asSent]);
  const hidden = { ...asSent, youthId: null, said: null, wanted: null };
  expect(await world.claimsOf(worker)).toEqual([hidden]);

  const taken = { state: 'TAKEN', version: 2, takenBy: worker.personId, takenAt: AT.toISOString() };
  expect(world.oneOf(await world.take(worker, claim))).toEqual({ ...asSent, ...taken, youthId });
  now = new Date(AT.getTime() + DAY);
  const answered = { ...taken, state: 'ANSWERED', version: 3, answeredAt: now.toISOString(), outcome: 'CORRECTED' };
  const done = world.oneOf(await world.answer(worker, { id: claim.id, version: 2 }));
  expect(done).toEqual({ ...asSent, ...answered, youthId });
  expect(await world.ofYouth(youth, youthId)).toEqual([{ ...asSent, ...answered }]);
  expect(await world.claimsOf(worker)).toEqual([]);
  expect(await world.claimsOf(worker, false)).toEqual([done]);
  expect(await world.logOf(youthId)).toEqual([
    { act: 'TOOK_CLAIM', personId: worker.personId, cause: claim.id },
    { act: 'ANSWERED_CLAIM', personId: worker.personId, cause: claim.id },
    { act: 'READ_CLAIM', personId: worker.personId, cause: null },
  ]);
  const { data } = await world.ask(
    youth,
    '{ me { notices { edges { node { kind subjectId } } } disclosures { edges { node { act claimId unreadable { field } } } } } }',
  );
  expect(data?.['me']).toMatchObject({
    notices: { edges: [{ node: { kind: 'CLAIM_ANSWERED', subjectId: claim.id } }] },
    disclosures: {
      edges: [{}, {}, { node: { act: 'TOOK_CLAIM', claimId: claim.id, unreadable: [] } }],
    },
  });
});

test('what is refused, done in part, erased or restricted has a reason and how to complain', async () => {
  for (const outcome of ['PARTLY_CORRECTED', 'ERASED', 'RESTRICTED', 'REFUSED']) {
    const { worker, sent, youth, youthId } = await world.aWorld();
    const claim = await sent();
    await world.take(worker, claim);
    for (const reason of [undefined, 'nei', 'x'.repeat(2001)]) {
      const { errors } = await world.answer(worker, { id: claim.id, version: 2 }, { outcome, reason });
      expect(errors).toEqual([{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'input.reason' }]);
    }
    await world.answer(worker, { id: claim.id, version: 2 }, { outcome, reason: '  Skatteetaten sier det samme.  ' });
    expect(await world.ofYouth(youth, youthId)).toMatchObject([
      {
        outcome,
        reason: 'Skatteetaten sier det samme.',
        complaint: { nb: expect.stringContaining('Datatilsynet') as string },
      },
    ]);
  }
});

test('the words are read by who has taken it, and by a colleague who takes it over', async () => {
  const { youthId, worker, colleague, leader, sent } = await world.aWorld();
  const claim = await sent();
  await world.take(worker, claim);
  const hidden = { youthId: null, said: null, wanted: null, takenBy: worker.personId };
  for (const other of [colleague, leader]) expect(await world.claimsOf(other)).toMatchObject([hidden]);
  expect(await world.claimsOf(worker)).toMatchObject([{ youthId, said: WRONG }]);
  await world.take(colleague, { id: claim.id, version: 2 });
  expect(await world.claimsOf(worker)).toMatchObject([{ ...hidden, takenBy: colleague.personId }]);
  expect(await world.claimsOf(colleague)).toMatchObject([{ youthId, said: WRONG, version: 3 }]);
  const { errors } = await world.answer(worker, { id: claim.id, version: 3 });
  expect(errors).toEqual([{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument: 'input.claimId' }]);
});

test('of two who take it at once, or know another version, one is told what stands', async () => {
  const { worker, colleague, youth, sent } = await world.aWorld();
  const claim = await sent();
  const both = await Promise.all([worker, colleague].map((each) => world.take(each, claim)));
  const conflict = (state: string, version: number, argument = 'expectedVersion') => [
    { code: 'CONFLICT', argument, standing: { state, version } },
  ];
  expect(both.map(({ errors }) => errors).sort(({ length: one }, { length: other }) => one - other)).toEqual([
    [],
    conflict('TAKEN', 2),
  ]);
  expect((await world.withdraw(youth, claim)).errors).toEqual(conflict('TAKEN', 2));
  const late = await world.answer(worker, { id: claim.id, version: 7 });
  expect(late.errors).toEqual(conflict('TAKEN', 2, 'input.expectedVersion'));
});

test('who takes it while another does is told what stands when that is done', async () => {
  const { worker, colleague, sent } = await world.aWorld();
  const claim = await sent();
  const other = world.registry.dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(
    `insert into claim_event (claim_id, version, act, state, at, author_id) values ($1, 2, 'TAKE', 'TAKEN', $2, $3)`,
    [claim.id, AT, colleague.personId],
  );
  const taking = world.take(worker, claim);
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ~ 'claim_event'`;
  while ((await world.registry.dataSource.query<object[]>(waiting)).length === 0);
  await other.commitTransaction();
  await other.release();
  expect((await taking).errors).toEqual([
    { code: 'CONFLICT', argument: 'expectedVersion', standing: { state: 'TAKEN', version: 2 } },
  ]);
});

test('nobody but who serves the youth finds it, and none whom the youth keeps out', async () => {
  const { house, youth, worker, colleague, leader, stranger, sent } = await world.aWorld();
  const claim = await sent();
  await world.registry.knows(house, worker.personId, leader.personId);
  const block = 'mutation ($who: String!) { blockWorker(input: { personId: $who }) { __typename } }';
  for (const each of [worker, leader]) {
    const { errors } = await world.ask(youth, block, { who: each.personId });
    expect(errors).toEqual([]);
  }
  const none = (argument: string) => [{ code: 'NOT_FOUND', argument }];
  for (const each of [worker, leader, stranger]) {
    expect(await world.claimsOf(each, false)).toEqual([]);
    expect((await world.take(each, claim)).errors).toEqual(none('claimId'));
    expect((await world.answer(each, claim)).errors).toEqual(none('input.claimId'));
    expect((await world.take(each, { id: newId(), version: 1 })).errors).toEqual(none('claimId'));
  }
  const other = reader(Role.YOUTH, await world.registry.aYouth());
  for (const id of [claim.id, 'no id']) {
    expect((await world.withdraw(other, { id, version: 1 })).errors).toEqual(none('claimId'));
  }
  expect(await world.claimsOf(colleague)).toHaveLength(1);
});

test('of a record that one profession writes nobody else takes it', async () => {
  const { worker, leader, sent } = await world.aWorld('OUTREACH');
  const claim = await sent({ category: 'OUTREACH_HEALTH' });
  const nurse = { ...worker, personId: newId(), profession: 'NURSE' as const };
  expect(await world.claimsOf(worker)).toEqual([]);
  expect((await world.take(worker, claim)).errors).toEqual([{ code: 'NOT_FOUND', argument: 'claimId' }]);
  expect(await world.claimsOf(leader)).toMatchObject([{ id: claim.id, said: null, youthId: null }]);
  expect(world.oneOf(await world.take(nurse, claim))).toMatchObject({ said: WRONG });
});

test('an officer sees how it stands and none of the words, and that is entered', async () => {
  const { youthId, worker, sent } = await world.aWorld();
  const claim = await sent();
  await world.take(worker, claim);
  expect(await world.ofYouth(OFFICER, youthId)).toMatchObject([{ state: 'TAKEN', dueOn: '2026-02-28' }]);
  for (const field of ['said', 'wanted', 'reason', 'youthId']) {
    const query = `query ($id: ID!) { youth(id: $id) { claims { edges { node { ${field} } } } } }`;
    expect((await world.ask(OFFICER, query, { id: youthId })).errors).toMatchObject([{ code: 'FORBIDDEN_ROLE' }]);
  }
  expect(await world.logOf(youthId)).toContainEqual({ act: 'READ_CONSENTS', personId: 'Z990010', cause: null });
});

test('what nobody has answered in a month is overdue from the next day in Oslo', async () => {
  expect(
    ['2026-01-31T22:59:59Z', '2026-01-31T23:00:00Z', '2028-01-30T12:00:00Z'].map((at) => dueOn(new Date(at))),
  ).toEqual(['2026-02-28', '2026-03-01', '2028-02-29']);
  const { youthId, youth, worker, sent } = await world.aWorld();
  const claim = await sent();
  const isOverdueAt = async (at: string) => {
    now = new Date(at);
    return (await world.ofYouth(youth, youthId)).map(({ isOverdue }) => isOverdue);
  };
  expect(await isOverdueAt('2026-02-28T22:59:59Z')).toEqual([false]);
  expect(await isOverdueAt('2026-02-28T23:00:00Z')).toEqual([true]);
  await world.take(worker, claim);
  expect(await isOverdueAt('2026-03-05T10:00:00Z')).toEqual([true]);
  await world.answer(worker, { id: claim.id, version: 2 });
  expect(await isOverdueAt('2026-03-05T10:00:00Z')).toEqual([false]);
});

test('it goes to each service of the agency that serves the youth or did, a protected address too', async () => {
  const { youthId, house, youth, correct } = await world.aWorld();
  const before = await world.registry.anOrganisation('NAV');
  await world.serve(youthId, before);
  await world.registry.dataSource.query('update service_relation set valid_to = $1 where organisation_id = $2', [
    AT,
    before,
  ]);
  await world.registry.anOrganisation('NAV');
  const one = await correct({ organisationId: before });
  expect(world.oneOf(one)).toMatchObject({ organisation: { id: before } });
  const others = (await correct()).data?.['requestCorrection'] as { organisation: object }[];
  expect(others.map(({ organisation }) => organisation)).toEqual([{ id: house }]);

  const hidden = await world.aWorld();
  await world.registry.asOwner('update youth set protection = $1 where id = $2', [
    AddressProtection.FORTROLIG,
    hidden.youthId,
  ]);
  // Whether a house is among them would tell where the youth is: the right one and a wrong one are refused alike.
  for (const organisationId of [hidden.house, house]) {
    const { errors: refused } = await hidden.correct({ organisationId });
    expect(refused).toMatchObject([{ code: 'RULE_VIOLATED' }]);
  }
  const { data, errors } = await hidden.correct();
  expect(data?.['requestCorrection']).toMatchObject([{ organisation: null, agency: 'NAV', said: WRONG }]);
  expect(errors).toMatchObject([{ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }]);
  expect(await world.claimsOf(hidden.worker)).toMatchObject([{ organisation: { id: hidden.house } }]);
  expect(await world.ofYouth(youth, youthId)).toHaveLength(2);
});

test.each([
  ['input.category', { category: 'SELF_PRESENTATION_WISHES' }],
  ['input.category', { category: 'IDENTITY' }],
  ['input.category', { category: 'HOUSING_RENT' }],
  ['input.organisationId', { organisationId: newId() }],
  ['input.organisationId', { organisationId: 'no id' }],
  ['input.wrong', { wrong: 'feil      ' }],
  ['input.wrong', { wrong: 'x'.repeat(2001) }],
  ['input.right', { right: ' ' }],
  ['input.right', { right: 'x'.repeat(2001) }],
])('a correction without a fitting %s is refused and nothing is sent', async (argument, more) => {
  const { youthId, youth, correct } = await world.aWorld();
  expect((await correct(more)).errors).toEqual([{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument }]);
  expect(await world.ofYouth(youth, youthId)).toEqual([]);
});

test('the same is asked once while it is open, and so much a day', async () => {
  const { youthId, youth, correct, sent } = await world.aWorld();
  const claim = await sent();
  expect((await correct()).errors).toEqual([{ code: 'CONFLICT', argument: 'input.category' }]);
  await world.withdraw(youth, claim);
  for (let n = 1; n < MOST_A_DAY; n += 1) await world.withdraw(youth, await sent());
  now = new Date(AT.getTime() + DAY - 1000);
  expect((await correct()).errors).toEqual([{ code: 'REQUESTS_SPENT', retryAfterSeconds: 1 }]);
  now = new Date(AT.getTime() + DAY);
  expect((await correct()).errors).toEqual([]);
  expect(await world.ofYouth(youth, youthId)).toHaveLength(MOST_A_DAY + 1);
});

test('a service is told that it has something to answer, and not of whom', async () => {
  const { house, sent } = await world.aWorld();
  const claim = await sent();
  const told = await world.registry.dataSource.query(
    'select kind, youth_id as "youthId", subject_id as "subjectId" from notice where organisation_id = $1',
    [house],
  );
  expect(told).toEqual([{ kind: 'CLAIM_RECEIVED', youthId: null, subjectId: claim.id }]);
});
