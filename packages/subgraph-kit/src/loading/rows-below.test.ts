import { newId } from '@brobygger/domain';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Disclosure } from '../disclosure/disclosure';
import type { Scope } from '../disclosure/want';
import { createRowLoadersFactory } from './row-loaders';
import type { AnyRowSource } from './row-source';
import { ids, OTHER_OFFICE, OWN_OFFICE, startTalks } from './talks-world.test-setup';
import { goalsOfTalk, lostOfTalk, talks } from './talks.test-setup';

let talksWorld: Awaited<ReturnType<typeof startTalks>>;
beforeAll(async () => {
  talksWorld = await startTalks();
});
beforeEach(() => void talksWorld.database.statements.splice(0));
afterAll(() => talksWorld?.database.stop());

const aTalk: (typeof talksWorld)['aTalk'] = (...args) => talksWorld.aTalk(...args);
const aGoal: (typeof talksWorld)['aGoal'] = (...args) => talksWorld.aGoal(...args);
const request: (typeof talksWorld)['request'] = (...args) => talksWorld.request(...args);

describe('rows below others', () => {
  const asking = (youthId: string, scope: Scope, ...fields: string[]) =>
    request({ [`${youthId} OUTREACH_CONTACT`]: scope }, OWN_OFFICE, fields);

  test('come with those that they are below, of each its own, where the operation asks for them', async () => {
    const youthId = newId();
    const [one, other, bare] = [await aTalk(youthId), await aTalk(youthId), await aTalk(youthId)];
    await aGoal(one, 'b');
    await aGoal(one, 'a');
    await aGoal(other, 'c');
    const rows = asking(youthId, 'ALL', 'Talk.goals');
    await rows.of(talks, youthId);
    expect([...talksWorld.database.statements].sort()).toEqual(['talk-by-youthId', 'talk_goal-by-talkId']);
    const found = await Promise.all([one, other, bare].map((id) => rows.of(goalsOfTalk, id)));
    expect(found.map((each) => each.map(({ goal }) => goal))).toEqual([['a', 'b'], ['c'], []]);
    expect(talksWorld.database.statements).toHaveLength(2);
  });

  test('are not read where nobody asks for them', async () => {
    const youthId = newId();
    const id = await aTalk(youthId);
    await aGoal(id, 'a');
    const rows = asking(youthId, 'ALL');
    await rows.of(talks, youthId);
    expect(talksWorld.database.statements).toEqual(['talk-by-youthId']);
    expect((await rows.of(goalsOfTalk, id)).map(({ goal }) => goal)).toEqual(['a']);
  });

  test('are those of the rows that were released, and of no other', async () => {
    const youthId = newId();
    await aGoal(await aTalk(youthId), 'own');
    await aGoal(await aTalk(youthId, { organisationId: OTHER_OFFICE }), 'of another');
    const raw: unknown[] = [];
    const rowSources = [talks, goalsOfTalk] as unknown as readonly AnyRowSource[];
    const watched = createRowLoadersFactory({
      ...talksWorld.database,
      rowSources,
      query: async (...statement) => {
        const rows = await talksWorld.database.query(...statement);
        raw.push(...rows);
        return rows as never;
      },
    });
    const hop = workerHop('outreach', OWN_OFFICE);
    const disclosure = {
      released: () => 'OWN_ORGANISATION',
      asksFor: () => true,
      came: () => undefined,
    } as unknown as Disclosure;
    await watched(hop, disclosure).of(talks, youthId);
    expect(JSON.stringify(raw)).toContain('["own"]');
    expect(JSON.stringify(raw)).not.toContain('of another');
  });

  test('that cannot be read leave those that they are below, and fail where they are shown', async () => {
    const youthId = newId();
    const id = await aTalk(youthId);
    const rows = asking(youthId, 'ALL', 'Talk.lost');
    expect(ids(await rows.of(talks, youthId))).toEqual([id]);
    await expect(rows.of(lostOfTalk, youthId)).rejects.toThrow('lost');
  });
});
