import { newId } from '@brobygger/domain';
import { ids, OTHER_OFFICE, OWN_OFFICE, startTalks } from './talks-world.test-setup';
import { goals, goalsOfTalk, talks, talksByTopic } from './talks.test-setup';

let talksWorld: Awaited<ReturnType<typeof startTalks>>;
beforeAll(async () => {
  talksWorld = await startTalks();
});
beforeEach(() => void talksWorld.database.statements.splice(0));
afterAll(() => talksWorld?.database.stop());

const request: (typeof talksWorld)['request'] = (...args) => talksWorld.request(...args);
const onDay = (day: number): Date => new Date(`2026-03-0${day}T09:00:00Z`);

/** Talks on so many days, in no order. */
async function talksOf(youthId: string, days: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const made = days.map(async (day) => [day, await talksWorld.aTalk(youthId, { heldAt: onDay(day) })] as const);
  return new Map(await Promise.all(made));
}

const released = (...youths: readonly string[]) =>
  Object.fromEntries(youths.map((youthId) => [`${youthId} OUTREACH_CONTACT`, 'ALL' as const]));

test('the first rows are so many of each youth, in the order of the list, and no more come from the database', async () => {
  const [leila, noor] = [newId(), newId()];
  const [ofLeila, ofNoor] = [await talksOf(leila, [3, 1, 2]), await talksOf(noor, [5, 4])];
  const rows = request(released(leila, noor));
  const found = await Promise.all([leila, noor].map(async (id) => ids(await rows.of(talks, id, 2))));
  expect(found).toEqual([
    [ofLeila.get(1), ofLeila.get(2)],
    [ofNoor.get(4), ofNoor.get(5)],
  ]);
  expect(talksWorld.database.statements).toEqual(['talk-by-youthId']);
  expect(await rows.of(talks, leila, 100)).toHaveLength(3);
});

test('the first rows of several categories are the first of all of them together', async () => {
  const youthId = newId();
  const [contact, , health] = [
    await talksWorld.aTalk(youthId, { heldAt: onDay(2) }),
    await talksWorld.aTalk(youthId, { heldAt: onDay(1) }),
    await talksWorld.aTalk(youthId, { heldAt: onDay(3), topicCategory: 'OUTREACH_HEALTH' }),
    await talksWorld.aTalk(youthId, { heldAt: onDay(4), topicCategory: 'OUTREACH_SEXUALITY' }),
  ];
  const rows = request({ ...released(youthId), [`${youthId} OUTREACH_HEALTH<OUTREACH_CONTACT`]: 'ALL' });
  expect(ids(await rows.of(talksByTopic, youthId, 2))).toEqual([health, contact]);
});

test('the first rows are of the own organisation alone where that was released, and none where nothing was', async () => {
  const youthId = newId();
  await talksWorld.aTalk(youthId, { heldAt: onDay(1), organisationId: OTHER_OFFICE });
  const own = await talksWorld.aTalk(youthId, { heldAt: onDay(2), organisationId: OWN_OFFICE });
  expect(ids(await request({ [`${youthId} OUTREACH_CONTACT`]: 'OWN_ORGANISATION' }).of(talks, youthId, 1))).toEqual([
    own,
  ]);
  expect(await request({}).of(talks, youthId, 1)).toEqual([]);
});

test('one request may ask for some of a list and for all of it', async () => {
  const youthId = newId();
  await talksOf(youthId, [1, 2, 3]);
  const rows = request(released(youthId));
  const found = await Promise.all([1, 2, null].map((first) => rows.of(talks, youthId, first)));
  expect(found.map(({ length }) => length)).toEqual([1, 2, 3]);
});

test('what stands below is read of the rows that are shown, all in one statement', async () => {
  const youthId = newId();
  const made = await talksOf(youthId, [1, 2, 3]);
  for (const [day, id] of made) await talksWorld.aGoal(id, `of day ${day}`);
  const rows = request(released(youthId), OWN_OFFICE, ['Talk.goals']);
  const shown = await rows.of(talks, youthId, 2);
  expect(talksWorld.database.statements).toEqual(['talk-by-youthId']);
  const below = await Promise.all(shown.map(({ id }) => rows.of(goalsOfTalk, id)));
  expect(below.map((each) => each.map(({ goal }) => goal))).toEqual([['of day 1'], ['of day 2']]);
  expect(talksWorld.database.statements).toEqual(['talk-by-youthId', 'talk_goal-by-talkId']);
});

test('rows of many requests, some of whom want so many, are handed each to their own', async () => {
  const youthId = newId();
  const [talk = ''] = [...(await talksOf(youthId, [1, 2, 3])).values()];
  await talksWorld.aGoal(talk, 'a');
  const found = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const rows = request(released(youthId));
      return Promise.all([rows.of(talks, youthId, n + 1), rows.of(goals, talk), rows.of(talks, youthId)]);
    }),
  );
  expect(found.map((each) => each.map(({ length }) => length))).toEqual(
    found.map((_each, n) => [Math.min(n + 1, 3), 1, 3]),
  );
});

test.each([0, -1, 101])('a list of %s rows is refused before anything is read', (first) => {
  expect(() => request({}).of(talks, newId(), first)).toThrow('`first` must be 1 to 100');
  expect(talksWorld.database.statements).toEqual([]);
});
