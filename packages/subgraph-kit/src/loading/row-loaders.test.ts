import { newId } from '@brobygger/domain';
import type { Scope } from '../disclosure/want';
import { ids, OTHER_OFFICE, OWN_OFFICE, startTalks } from './talks-world.test-setup';
import { goals, lost, strangers, talks, talksAlone, talksByTopic, type Talk } from './talks.test-setup';

let talksWorld: Awaited<ReturnType<typeof startTalks>>;
beforeAll(async () => {
  talksWorld = await startTalks();
});
beforeEach(() => void talksWorld.database.statements.splice(0));
afterAll(() => talksWorld?.database.stop());

const aTalk: (typeof talksWorld)['aTalk'] = (...args) => talksWorld.aTalk(...args);
const aGoal: (typeof talksWorld)['aGoal'] = (...args) => talksWorld.aGoal(...args);
const request: (typeof talksWorld)['request'] = (...args) => talksWorld.request(...args);

describe('what is loaded', () => {
  test('is a row as its entity says it: moments are dates, calendar dates text, and what is not to be read is not there', async () => {
    const youthId = newId();
    const id = await aTalk(youthId);
    const [row] = await request({ [`${youthId} OUTREACH_CONTACT`]: 'ALL' }).of(talks, youthId);
    expect(row).toEqual({
      id,
      youthId,
      organisationId: OWN_OFFICE,
      topicCategory: 'OUTREACH_CONTACT',
      heldAt: new Date('2026-03-02T09:00:00Z'),
      closedAt: null,
      plannedOn: '2026-03-29',
    });
  });

  test('comes in the order that its source says', async () => {
    const youthId = newId();
    const days = ['2026-03-03', '2026-03-01', '2026-03-02'];
    for (const day of days) await aTalk(youthId, { heldAt: new Date(`${day}T09:00:00Z`) });
    const scopes = { [`${youthId} OUTREACH_CONTACT`]: 'ALL' } as const;
    const daysOf = (found: readonly Talk[]): readonly string[] =>
      found.map(({ heldAt }) => heldAt.toISOString().slice(0, 10));
    expect(daysOf(await request(scopes).of(talks, youthId))).toEqual([...days].sort());
    expect(daysOf(await request(scopes).of(talksByTopic, youthId))).toEqual([...days].sort().reverse());
  });

  test('is nothing that was not released, and then the database is not asked', async () => {
    const youthId = newId();
    await aTalk(youthId);
    expect(await request({}).of(talks, youthId)).toEqual([]);
    expect(talksWorld.database.statements).toEqual([]);
  });

  test('is nothing of a youth beside one of whom it is released', async () => {
    const [leila, noor] = [newId(), newId()];
    const id = await aTalk(leila);
    await aTalk(noor);
    const rows = request({ [`${leila} OUTREACH_CONTACT`]: 'ALL' });
    expect((await Promise.all([rows.of(talks, leila), rows.of(talks, noor)])).map(ids)).toEqual([[id], []]);
  });

  test('is what the own organisation wrote, where only that was released', async () => {
    const youthId = newId();
    const own = await aTalk(youthId);
    const other = await aTalk(youthId, { organisationId: OTHER_OFFICE });
    const [scoped, whole] = [
      request({ [`${youthId} OUTREACH_CONTACT`]: 'OWN_ORGANISATION' }),
      request({ [`${youthId} OUTREACH_CONTACT`]: 'ALL' }),
    ];
    expect(ids(await scoped.of(talks, youthId))).toEqual([own]);
    expect([...ids(await whole.of(talks, youthId))].sort()).toEqual([own, other].sort());
  });

  test('is nothing for the own organisation of somebody who has none', async () => {
    const youthId = newId();
    await aTalk(youthId);
    const rows = request({ [`${youthId} OUTREACH_CONTACT`]: 'OWN_ORGANISATION' }, null);
    expect(await rows.of(talks, youthId)).toEqual([]);
  });

  test('of a list is each row whose own category was released, within its own scope', async () => {
    const youthId = newId();
    const plain = await aTalk(youthId, { topicCategory: 'OUTREACH_CONTACT' });
    const ownHealth = await aTalk(youthId, { topicCategory: 'OUTREACH_HEALTH' });
    await aTalk(youthId, { topicCategory: 'OUTREACH_HEALTH', organisationId: OTHER_OFFICE });
    await aTalk(youthId, { topicCategory: 'OUTREACH_SEXUALITY' });
    await aTalk(youthId, { topicCategory: 'OUTREACH_SANCTION' });
    const scopes = {
      [`${youthId} OUTREACH_CONTACT`]: 'ALL',
      [`${youthId} OUTREACH_HEALTH<OUTREACH_CONTACT`]: 'OWN_ORGANISATION',
      // Released by itself, but not for the rows of this list.
      [`${youthId} OUTREACH_SEXUALITY`]: 'ALL',
    } as const;
    const rows = request(scopes);
    expect([...ids(await rows.of(talksByTopic, youthId))].sort()).toEqual([plain, ownHealth].sort());
  });

  test('of a list whose rows stand alone is each row whose own category was released, with none before it', async () => {
    const youthId = newId();
    await aTalk(youthId, { topicCategory: 'OUTREACH_CONTACT' });
    const health = await aTalk(youthId, { topicCategory: 'OUTREACH_HEALTH' });
    expect(ids(await request({ [`${youthId} OUTREACH_HEALTH`]: 'ALL' }).of(talksAlone, youthId))).toEqual([health]);
    const within = request({ [`${youthId} OUTREACH_HEALTH<OUTREACH_CONTACT`]: 'ALL' });
    expect(await within.of(talksAlone, youthId)).toEqual([]);
  });

  test('below a row that was itself released is all that belongs to it', async () => {
    const [one, other] = [newId(), newId()];
    await aGoal(one, 'b');
    await aGoal(one, 'a');
    await aGoal(other, 'c');
    const rows = await request({}).of(goals, one);
    expect(rows.map(({ goal }) => goal)).toEqual(['a', 'b']);
  });
});

describe('one request', () => {
  test('reads several sources and many youths in one statement, and each key once', async () => {
    const [leila, noor] = [newId(), newId()];
    const id = await aTalk(leila);
    await aGoal(id, 'a');
    const rows = request({ [`${leila} OUTREACH_CONTACT`]: 'ALL', [`${noor} OUTREACH_CONTACT`]: 'ALL' });
    const found = await Promise.all([
      rows.of(talks, leila),
      rows.of(talks, noor),
      rows.of(goals, id),
      rows.of(talks, leila),
    ]);
    expect(found.map((each) => each.length)).toEqual([1, 0, 1, 1]);
    expect([...talksWorld.database.statements].sort()).toEqual(['talk-by-youthId', 'talk_goal-by-talkId']);
    await rows.of(talks, leila);
    expect(talksWorld.database.statements).toHaveLength(2);
  });

  test('is not answered from what another read', async () => {
    const youthId = newId();
    const scopes = { [`${youthId} OUTREACH_CONTACT`]: 'ALL' } as const;
    await request(scopes).of(talks, youthId);
    const id = await aTalk(youthId);
    expect(ids(await request(scopes).of(talks, youthId))).toEqual([id]);
  });

  test('loses with a source that cannot be read no other', async () => {
    const youthId = newId();
    const id = await aTalk(youthId);
    const rows = request({ [`${youthId} OUTREACH_CONTACT`]: 'ALL' });
    const [good, bad] = await Promise.allSettled([rows.of(talks, youthId), rows.of(lost, youthId)]);
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ id }] });
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('lost') as string } });
  });

  test('reads no source that no manifest names', async () => {
    await expect(request({}).of(strangers, newId())).rejects.toThrow(
      'no manifest names the row source by `organisationId`',
    );
    expect(talksWorld.database.statements).toEqual([]);
  });
});

describe('many requests at once', () => {
  test('share statements, and each has the rows that it was released, in their order', async () => {
    const youths = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const youthId = newId();
        const later = await aTalk(youthId, { heldAt: new Date('2026-03-02T09:00:00Z') });
        const earlier = await aTalk(youthId, { heldAt: new Date('2026-03-01T09:00:00Z') });
        const other = await aTalk(youthId, { heldAt: new Date('2026-02-28T09:00:00Z'), organisationId: OTHER_OFFICE });
        return { youthId, own: [earlier, later], all: [other, earlier, later] };
      }),
    );
    talksWorld.database.statements.splice(0);
    // 64 callers in four kinds: all, the own, nothing, and nothing of this youth.
    const asked = Array.from({ length: 64 }, (_, n) => ({ kind: n % 4, youth: youths[n % 10] }));
    const found = await Promise.all(
      asked.map(async ({ kind, youth }) => {
        const released = {
          [`${kind === 3 ? newId() : youth?.youthId} OUTREACH_CONTACT`]: kind === 1 ? 'OWN_ORGANISATION' : 'ALL',
        };
        const rows = request(kind === 2 ? {} : (released as Readonly<Record<string, Scope>>));
        return ids(await rows.of(talks, youth?.youthId ?? ''));
      }),
    );
    expect(found).toEqual(asked.map(({ kind, youth }) => (kind === 0 ? youth?.all : kind === 1 ? youth?.own : [])));
    expect(talksWorld.database.statements.length).toBeLessThan(16);
  });

  test('lose with one that cannot be read no other', async () => {
    const youthId = newId();
    const id = await aTalk(youthId);
    const scopes = { [`${youthId} OUTREACH_CONTACT`]: 'ALL' } as const;
    const found = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        n % 3 === 0 ? request(scopes).of(lost, youthId) : request(scopes).of(talks, youthId),
      ),
    );
    expect(found.map(({ status }) => status)).toEqual(found.map((_, n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')));
    expect(found[1]).toMatchObject({ value: [{ id }] });
  });
});
