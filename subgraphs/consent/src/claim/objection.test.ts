import { newId, Role, STATUTES } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { GROUNDS, startClaims } from './claims.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
let world: Awaited<ReturnType<typeof startClaims>>;
beforeAll(async () => {
  world = await startClaims(() => AT);
});
afterAll(() => world?.registry.stop());

test('an objection is taken and answered by a leader, and no worker finds it', async () => {
  const { youthId, house, youth, worker, leader, object } = await world.aWorld();
  const claim = world.oneOf(await object());
  expect(claim).toMatchObject({
    kind: 'OBJECTION',
    organisation: { id: house },
    category: 'NAV_CASE',
    statute: null,
    said: GROUNDS,
    wanted: null,
    dueOn: '2026-04-02',
    state: 'SENT',
  });
  expect(await world.claimsOf(worker, false)).toEqual([]);
  expect((await world.take(worker, claim)).errors).toEqual([{ code: 'NOT_FOUND', argument: 'claimId' }]);
  expect(await world.claimsOf(leader)).toMatchObject([{ id: claim.id, said: null, youthId: null }]);
  expect(world.oneOf(await world.take(leader, claim))).toMatchObject({
    said: GROUNDS,
    youthId,
    takenBy: leader.personId,
  });
  await world.answer(leader, { id: claim.id, version: 2 }, { outcome: 'UPHELD' });
  expect(await world.ofYouth(youth, youthId)).toMatchObject([
    { state: 'ANSWERED', outcome: 'UPHELD', reason: null, complaint: null },
  ]);
  expect(await world.logOf(youthId)).toEqual([
    { act: 'TOOK_CLAIM', personId: leader.personId, cause: claim.id },
    { act: 'ANSWERED_CLAIM', personId: leader.personId, cause: claim.id },
  ]);
});

test('it is rejected on grounds that are said, with how to complain, and nothing of it is told to others', async () => {
  const { youthId, youth, leader, object } = await world.aWorld();
  const claim = world.oneOf(await object());
  await world.take(leader, claim);
  const answer = (more: object) => world.answer(leader, { id: claim.id, version: 2 }, more);
  const violated = (argument: string) => [{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument }];
  expect((await answer({ outcome: 'REJECTED' })).errors).toEqual(violated('input.reason'));
  expect((await answer({ outcome: 'CORRECTED' })).errors).toEqual(violated('input.outcome'));
  await answer({ outcome: 'REJECTED', reason: 'Loven sier at saken din må stå.' });
  expect(await world.ofYouth(youth, youthId)).toMatchObject([
    {
      outcome: 'REJECTED',
      reason: 'Loven sier at saken din må stå.',
      complaint: { nb: expect.stringContaining('klage') as string },
    },
  ]);
});

test('a leader takes no correction, and is not answered with a correction’s words', async () => {
  const { worker, leader, sent } = await world.aWorld();
  const claim = await sent();
  const violated = (argument: string) => [{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument }];
  expect((await world.take(leader, claim)).errors).toEqual(violated('claimId'));
  await world.take(worker, claim);
  const upheld = await world.answer(worker, { id: claim.id, version: 2 }, { outcome: 'UPHELD' });
  expect(upheld.errors).toEqual(violated('input.outcome'));
});

test('what was shared by law is objected to by its statute, beside what the service does itself', async () => {
  const { youthId, youth, object } = await world.aWorld();
  const [statute] = STATUTES;
  const byLaw = world.oneOf(await object({ statute: statute?.id }));
  expect(byLaw).toMatchObject({ statute: statute?.id, category: 'NAV_CASE' });
  expect((await object({ statute: statute?.id })).errors).toEqual([{ code: 'CONFLICT', argument: 'input.category' }]);
  expect((await object()).errors).toEqual([]);
  expect(await world.ofYouth(youth, youthId)).toHaveLength(2);
});

test.each([
  ['input.category', { category: 'SELF_PRESENTATION_WISHES' }],
  ['input.category', { category: 'HOUSING_RENT' }],
  ['input.organisationId', { organisationId: newId() }],
  ['input.statute', { statute: 'BVL_99' }],
  ['input.statute', { statute: 'BVL_13_4', category: 'NAV_INCOME' }],
  ['input.grounds', { grounds: 'nei' }],
  ['input.grounds', { grounds: 'x'.repeat(2001) }],
])('an objection without a fitting %s is refused and nothing is sent', async (argument, more) => {
  const { youthId, youth, object } = await world.aWorld();
  expect((await object(more)).errors).toEqual([{ code: 'RULE_VIOLATED', rule: 'CLAIM', argument }]);
  expect(await world.ofYouth(youth, youthId)).toEqual([]);
});

test('nobody objects for a youth, and one whom nobody registered asks nothing', async () => {
  const { object, worker } = await world.aWorld();
  for (const role of [Role.GUARDIAN, Role.CONSENT_OFFICER]) {
    expect((await object({}, reader(role))).errors).toEqual([{ code: 'FORBIDDEN_ROLE' }]);
  }
  expect((await object({}, worker)).errors).toEqual([{ code: 'FORBIDDEN_ROLE' }]);
  for (const id of [newId(), 'no id']) {
    expect((await object({}, reader(Role.YOUTH, id))).errors).toEqual([{ code: 'YOUTH_NOT_FOUND' }]);
  }
});
