import { EMERGENCY_DELAYS, newId } from '@brobygger/domain';
import { DELAYS_OVER } from '../notice/delays-over.sql';
import { AUDITOR, CODE, END, MINE, OFFICER, startDelays, WHY } from './emergency-delay.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;
/** The day that is confirmed, as it begins in Norway. */
const UNTIL = '2026-03-09T23:00:00.000Z';
let now = AT;
let world: Awaited<ReturnType<typeof startDelays>>;
beforeAll(async () => {
  world = await startDelays(() => now);
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
});

const later = (hours: number): Date => new Date(AT.getTime() + hours * HOUR);
const findDue = () => world.registry.timed(() => Promise.resolve('SENT')).findDue();
const DIRECT = 'query ($id: ID!) { youth(id: $id) { emergencyAccesses { id } } }';
const NAME = 'query ($id: ID!) { youth(id: $id) { name } }';
const read = async (youth: Parameters<typeof world.ask>[0]) =>
  ((await world.ask(youth, MINE)).data?.['me'] as { emergencyAccesses: readonly object[] }).emergencyAccesses;

/** The questions whose answers differ. */
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((question) => one.get(question) !== other.get(question));

test('until the youth is told, all that the youth can read has the same bytes as before it was opened', async () => {
  const { youth, youthId, worker, leader, opened, confirm, everything } = await world.aService();
  const look = 'query ($id: ID!) { youth(id: $id) { notices { edges { node { id } } } } }';
  for (const who of [OFFICER, OFFICER]) await world.ask(who, look, { id: youthId });
  const before = await everything(AT);
  now = later(1);
  const afterAnHour = await everything(AT);
  now = AT;
  const id = await opened();
  // The consent is for another purpose: only the emergency opens the name for this one.
  await world.registry.ask(worker, NAME, { id: youthId }, 'B101');
  expect(differing(before, await everything(AT))).toEqual([]);
  const review = { emergencyId: id, outcome: 'JUSTIFIED', note: 'Det var fare for livet hans.' };
  for (const [who, text, variables] of [
    [
      leader,
      'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }',
      { input: review },
    ],
    [OFFICER, '{ emergencyAccesses(first: 100) { edges { node { id } } } }', {}],
  ] as const) {
    expect((await world.ask(who, text, variables)).errors).toEqual([]);
  }
  expect((await confirm(OFFICER, id)).errors).toEqual([]);
  now = later(1);
  await findDue();
  expect(differing(afterAnHour, await everything(AT))).toEqual([]);
  expect(before.size).toBeGreaterThan(20);
  // All of it was entered, and shows once the time is over.
  now = new Date(UNTIL);
  const log = await world.log(youth, youthId);
  expect(log.slice(2).map(({ act, emergencyId }) => [act, emergencyId])).toEqual([
    ['OPENED_EMERGENCY', id],
    ['ASKED_DELAY', id],
    ['READ', id],
    ['REVIEWED_EMERGENCY', id],
    ['READ_CONSENTS', id],
    ['CONFIRMED_DELAY', id],
  ]);
});

test('what a consent permits is entered under it and told at once, though an emergency that is told later is open', async () => {
  const { youth, youthId, worker, opened } = await world.aService();
  const id = await opened();
  for (const purpose of ['B102', 'B101']) await world.registry.ask(worker, NAME, { id: youthId }, purpose);
  const byConsent = { act: 'READ', basis: 'CONSENT', emergencyId: null, delayedUntil: null };
  expect(await world.log(youth, youthId)).toMatchObject([byConsent]);
  now = later(24);
  expect((await world.log(youth, youthId)).filter(({ act }) => act === 'READ')).toMatchObject([
    byConsent,
    { basis: 'EMERGENCY', emergencyId: id },
  ]);
});

test('who is found, or read of, by an emergency alone that is told later is not told of the look before', async () => {
  const { youth, youthId, house, opened } = await world.aService({ consents: false });
  const id = await opened();
  const look = 'query ($id: ID!) { whomCanSee(organisationId: $id) { edges { node { youthId } } } }';
  const { data } = await world.ask(OFFICER, look, { id: house });
  expect(data).toEqual({ whomCanSee: { edges: [{ node: { youthId } }] } });
  for (const who of [OFFICER, AUDITOR]) expect((await world.ask(who, DIRECT, { id: youthId })).errors).toEqual([]);
  expect(await world.log(youth, youthId)).toEqual([]);
  now = later(24);
  const entered = { act: 'READ_CONSENTS', emergencyId: id };
  expect((await world.log(youth, youthId)).slice(-3)).toMatchObject([entered, entered, entered]);
  // Of what the youth is told, the look is told at once.
  expect((await world.ask(OFFICER, DIRECT, { id: youthId })).errors).toEqual([]);
  expect((await world.log(youth, youthId)).at(-1)).toMatchObject({ ...entered, emergencyId: null });
});

test('officers, auditors and the leader see it at once with its end, and the youth all of it after', async () => {
  const { youth, youthId, worker, leader, opened, confirm } = await world.aService();
  const id = await opened();
  const delay = {
    state: 'ASKED',
    code: CODE,
    codeText: { nb: EMERGENCY_DELAYS[CODE].text.nb },
    until: later(24).toISOString(),
    askedAt: AT.toISOString(),
    confirmedAt: null,
    confirmedBy: null,
    endedBy: null,
  };
  const OF_IT = 'delay { state code until reason }';
  const listed = await world.ask(leader, `{ emergencyAccesses { edges { node { ${OF_IT} } } } }`);
  const asked = { state: 'ASKED', code: CODE, until: later(24).toISOString(), reason: WHY };
  expect(listed.data).toEqual({ emergencyAccesses: { edges: [{ node: { delay: asked } }] } });
  for (const who of [OFFICER, AUDITOR]) {
    const of = `query ($id: ID!) { youth(id: $id) { emergencyAccesses { ${OF_IT} } } }`;
    expect((await world.ask(who, of, { id: youthId })).data).toEqual({
      youth: { emergencyAccesses: [{ delay: asked }] },
    });
    expect((await world.log(who, youthId)).find(({ act }) => act === 'OPENED_EMERGENCY')).toMatchObject({
      emergencyId: id,
      delayedUntil: later(24).toISOString(),
    });
  }
  const notices = await world.registry.dataSource.query<object[]>('select kind from notice where subject_id = $1', [
    id,
  ]);
  expect(notices).toEqual([{ kind: 'EMERGENCY_TO_REVIEW' }]);
  now = later(2);
  const confirmed = {
    ...delay,
    state: 'CONFIRMED',
    until: UNTIL,
    confirmedAt: now.toISOString(),
    confirmedBy: leader.personId,
  };
  expect((await confirm(leader, id)).data).toEqual({
    confirmEmergencyDelay: { id, delay: { ...confirmed, reason: WHY, confirmedReason: WHY } },
  });
  now = new Date(new Date(UNTIL).getTime() - 1);
  await findDue();
  expect([await read(youth), await world.notices(id)]).toEqual([[], []]);
  now = new Date(UNTIL);
  const told = { id, openedBy: worker.personId, openedAt: AT.toISOString(), state: 'AWAITING_REVIEW', outcome: null };
  // The end comes by itself, before anybody has written that it came.
  expect(await read(youth)).toEqual([{ ...told, delay: { ...confirmed, state: 'LAPSED' } }]);
  await findDue();
  expect(await world.notices(id)).toEqual([{ kind: 'EMERGENCY_OPENED', made_at: now }]);
  const log = await world.log(youth, youthId);
  expect(log[0]).toMatchObject({ act: 'OPENED_EMERGENCY', at: AT.toISOString(), delayedUntil: UNTIL, unreadable: [] });
  expect(log.at(-1)).toMatchObject({ act: 'LAPSED_DELAY', role: 'SYSTEM', emergencyId: id, unreadable: [] });
  const words = await world.ask(youth, '{ me { emergencyAccesses { delay { reason confirmedReason } } } }');
  expect(words.errors).toMatchObject([{ code: 'FORBIDDEN_ROLE' }, { code: 'FORBIDDEN_ROLE' }]);
});

test('what nobody confirms is told after 24 hours, once, however many timers find it and however often', async () => {
  const { youth, youthId, opened } = await world.aService();
  const id = await opened();
  now = new Date(later(24).getTime() - 1);
  await findDue();
  expect([await read(youth), await world.notices(id)]).toEqual([[], []]);
  now = later(24);
  expect(await world.atOnce(DELAYS_OVER, [now, 200])).toEqual([{ count: '0', told: '0' }]);
  await findDue();
  expect(await world.notices(id)).toHaveLength(1);
  const acts = (await world.log(youth, youthId)).map(({ act }) => act);
  expect(acts).toEqual(['OPENED_EMERGENCY', 'ASKED_DELAY', 'LAPSED_DELAY']);
  const [jobs] = await world.registry.dataSource.query<[{ count: string }]>(
    `select count(*) from graphile_worker.jobs j join notice n on j.key = 'notice ' || n.id where n.subject_id = $1 and n.youth_id = $2`,
    [id, youthId],
  );
  expect(jobs.count).toBe('1');
});

test('an end by somebody else tells the youth at once and once, and of two at a time the second is told so', async () => {
  const { youth, youthId, leader, opened, confirm } = await world.aService();
  const id = await opened();
  const both = await Promise.all([world.ask(leader, END, { id }), confirm(OFFICER, id)]);
  const won = both.filter(({ errors }) => errors.length === 0);
  const lost = both.flatMap(({ errors }) => errors);
  // What is confirmed may be ended after it: where a busy machine takes one after the other, both are done, in that order.
  if (won.length === 2) {
    const acts = (await world.log(youth, youthId)).map(({ act }) => act);
    expect(acts).toEqual(['OPENED_EMERGENCY', 'ASKED_DELAY', 'CONFIRMED_DELAY', 'ENDED_DELAY']);
  } else {
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject([{ argument: expect.stringContaining('emergencyId') as string }]);
    expect(['CONFLICT', 'RULE_VIOLATED']).toContain(lost[0]?.['code']);
  }
  if (won.length === 1 && won[0] === both[1]) expect((await world.ask(leader, END, { id })).errors).toEqual([]);
  expect(await read(youth)).toMatchObject([
    { delay: { state: 'ENDED', until: AT.toISOString(), endedBy: leader.personId } },
  ]);
  now = later(24 * 20);
  await findDue();
  expect(await world.notices(id)).toEqual([{ kind: 'EMERGENCY_OPENED', made_at: AT }]);
  expect((await world.log(youth, youthId)).at(-1)).toMatchObject({ act: 'ENDED_DELAY', personId: leader.personId });
});

test('a youth who was merged meanwhile is told under the registration that stands', async () => {
  const { youthId, opened } = await world.aService();
  const id = await opened();
  const kept = await world.aService();
  await world.registry.asOwner('update youth set merged_into = $2 where id = $1', [youthId, kept.youthId]);
  expect(await read(kept.youth)).toEqual([]);
  now = later(24);
  await findDue();
  expect(await read(kept.youth)).toMatchObject([{ id }]);
  const { data } = await world.ask(kept.youth, '{ me { notices { edges { node { kind subjectId } } } } }');
  expect(data).toEqual({ me: { notices: { edges: [{ node: { kind: 'EMERGENCY_OPENED', subjectId: id } }] } } });
  const told = await world.registry.dataSource.query<object[]>(
    `select (select youth_id from notice where subject_id = $1 and youth_id is not null) as notice,
       (select youth_id from disclosure_entry where cause = $1::text and act = 'LAPSED_DELAY') as entry`,
    [id],
  );
  expect(told).toEqual([{ notice: kept.youthId, entry: youthId }]);
});

test('of a merging that is undone during a delay, all that was entered about it goes with who it was opened of', async () => {
  const { youth, youthId, opened, confirm } = await world.aService();
  const id = await opened();
  const kept = await world.aService();
  const merge = (into: string | null) =>
    world.registry.asOwner('update youth set merged_into = $2 where id = $1', [youthId, into]);
  const before = await world.log(kept.youth, kept.youthId);
  await merge(kept.youthId);
  expect((await confirm(OFFICER, id)).errors).toEqual([]);
  for (const text of ['{ emergencyAccesses(first: 100) { edges { node { id } } } }', DIRECT]) {
    expect((await world.ask(OFFICER, text, text === DIRECT ? { id: kept.youthId } : {})).errors).toEqual([]);
  }
  expect(await world.log(kept.youth, kept.youthId)).toEqual(before);
  await merge(null);
  now = new Date(UNTIL);
  await findDue();
  expect(await world.log(kept.youth, kept.youthId)).toEqual(before);
  expect((await world.log(youth, youthId)).slice(-4).map(({ act, emergencyId }) => [act, emergencyId])).toEqual([
    ['CONFIRMED_DELAY', id],
    ['READ_CONSENTS', id],
    ['READ_CONSENTS', id],
    ['LAPSED_DELAY', id],
  ]);
});

test('nobody is opened and delayed as anybody is, by the same statements', async () => {
  const { open } = await world.aService();
  const from = world.registry.statements.length;
  expect((await open()).errors).toEqual([]);
  const between = world.registry.statements.length;
  expect((await open({ youthId: newId() })).errors).toEqual([]);
  expect(world.registry.statements.slice(between)).toEqual(world.registry.statements.slice(from, between));
  now = later(24);
  await findDue();
  const [{ count }] = await world.registry.dataSource.query<[{ count: string }]>(
    `select count(*) from emergency_delay_event where act in ('ASKED', 'CONFIRMED') and shown_from <= $1
     and not exists (select from emergency_delay_event l where l.emergency_id = emergency_delay_event.emergency_id and l.version > 1)`,
    [now],
  );
  expect(count).toBe('0');
});
