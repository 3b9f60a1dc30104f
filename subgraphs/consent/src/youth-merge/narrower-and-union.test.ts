import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import { reader, type TestRegistry } from '../registry.test-setup';
import { AT, before, officer, startMergingRegistry, type MergingRegistry } from './merging.test-setup';

let world: MergingRegistry;
let registry: TestRegistry;

beforeAll(async () => {
  world = await startMergingRegistry();
  ({ registry } = world);
});
afterEach(() => registry.loses(null));
afterAll(() => registry.stop());

describe('of consents, the narrower', () => {
  const endedBy = async (youthId: string) =>
    (
      await world.rows('select id, ended_by_merge from consent where youth_id = $1 and withdrawn_at is not null', [
        youthId,
      ])
    ).map((row) => [row['id'], row['ended_by_merge']]);

  test('what was withdrawn at the former after it was given at the kept one ends, says by which merging, and stays so', async () => {
    const [kept, former] = await world.two();
    const recipientId = await registry.anOrganisation('HOUSING');
    const stood = await world.consent(kept, recipientId, ['NAV_CASE'], before(48));
    await world.withdraw(
      former,
      await world.consent(former, recipientId, ['NAV_CASE', 'NAV_SELF_SUFFICIENCY'], before(40)),
      before(30),
    );
    const mergeId = await world.merged(kept, former);
    expect(await endedBy(kept)).toEqual([[stood, mergeId]]);
    const { data } = await registry.ask(reader(Role.YOUTH, kept), '{ me { consents { id state endedByMerge } } }');
    expect(data).toEqual({ me: { consents: [{ id: stood, state: 'WITHDRAWN', endedByMerge: mergeId }] } });
    await world.undo(mergeId);
    expect(await endedBy(kept)).toEqual([[stood, mergeId]]);
    expect((await registry.told())['nav']?.map(({ payload }) => payload['consent_id'])).toContain(stood);
  });

  test('what was taken out of one at the former ends at the kept one, and what was left of it does not', async () => {
    const [kept, former] = await world.two();
    const recipientId = await registry.anOrganisation('HOUSING');
    const [taken, left] = [
      await world.consent(kept, recipientId, ['NAV_CASE'], before(48)),
      await world.consent(kept, recipientId, ['NAV_ORDERS'], before(48)),
    ];
    const both = await world.consent(former, recipientId, ['NAV_CASE', 'NAV_ORDERS'], before(40));
    const word = { categories: ['NAV_CASE'] as const };
    await registry.services.consents.withdraw(reader(Role.YOUTH, former), both, before(30), word);
    const mergeId = await world.merged(kept, former);
    expect(await endedBy(kept)).toEqual([[taken, mergeId]]);
    expect(left).not.toBe(taken);
  });

  test('what was given later, to another or of something else stands', async () => {
    const [kept, former] = await world.two();
    const [recipientId, other] = [await registry.anOrganisation('HOUSING'), await registry.anOrganisation('HOUSING')];
    await world.withdraw(former, await world.consent(former, recipientId, ['NAV_CASE'], before(40)), before(30));
    await world.consent(kept, recipientId, ['NAV_CASE'], before(20));
    await world.consent(kept, other, ['NAV_CASE'], before(48));
    await world.consent(kept, recipientId, ['NAV_SELF_SUFFICIENCY'], before(48));
    await world.merged(kept, former);
    expect(await endedBy(kept)).toEqual([]);
  });

  test('what the youth withdraws meanwhile ends at the former too when it is undone', async () => {
    const [kept, former] = await world.two();
    const recipientId = await registry.anOrganisation('HOUSING');
    const own = await world.consent(kept, recipientId, ['NAV_CASE'], before(48));
    const like = await world.consent(former, recipientId, ['NAV_CASE'], before(48));
    const mergeId = await world.merged(kept, former);
    await world.withdraw(kept, own, AT);
    await world.undo(mergeId);
    expect(await endedBy(former)).toEqual([[like, mergeId]]);
  });

  test('who is signed in as the former gives and withdraws none', async () => {
    const [kept, former] = await world.two();
    const recipientId = await registry.anOrganisation('HOUSING');
    const like = await world.consent(former, recipientId, ['NAV_CASE'], before(48));
    await world.merged(kept, former);
    await expect(world.withdraw(former, like, AT)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(world.consent(former, recipientId, ['NAV_SELF_SUFFICIENCY'], AT)).rejects.toMatchObject({
      extensions: { code: 'YOUTH_NOT_FOUND' },
    });
  });
});

describe('of blocks, the union', () => {
  const BLOCK = 'mutation ($personId: String!) { blockWorker(input: { personId: $personId }) { id } }';
  const block = (youthId: string, personId: string) => registry.ask(reader(Role.YOUTH, youthId), BLOCK, { personId });
  const CONFLICT = `mutation ($youthId: ID!, $personId: String!) {
    recordConflictOfInterest(input: { youthId: $youthId, personId: $personId, reason: PARENT }) { id } }`;
  const keptOut = async (youthId: string) =>
    (
      await world.rows(
        `select person_id from worker_block where youth_id = $1 and holds
         union all select person_id from conflict_of_interest where youth_id = $1 and holds order by 1`,
        [youthId],
      )
    ).map((row) => row['person_id']);

  test('who is kept out of the former is kept out of the kept one, and stays so when it is undone', async () => {
    const [kept, former] = await world.two();
    await registry.knows(newId(), 'Z1', 'Z2', 'Z3');
    await block(former, 'Z1');
    await block(kept, 'Z2');
    await registry.ask(officer, CONFLICT, { youthId: former, personId: 'Z3' });
    const mergeId = await world.merged(kept, former);
    expect([await keptOut(kept), await keptOut(former)]).toEqual([
      ['Z1', 'Z2', 'Z3'],
      ['Z1', 'Z3'],
    ]);
    const blocked = await registry.ask(reader(Role.YOUTH, kept), '{ me { blockedWorkers { personId mergeId } } }');
    expect(blocked.data).toEqual({
      me: {
        blockedWorkers: expect.arrayContaining([
          { personId: 'Z1', mergeId },
          { personId: 'Z2', mergeId: null },
        ]) as unknown,
      },
    });
    const CONFLICTS = `query ($id: ID!) { youth(id: $id) { conflictsOfInterest { personId events { recordedAs authorId mergeId } } } }`;
    expect((await registry.ask(officer, CONFLICTS, { id: kept })).data).toEqual({
      youth: {
        conflictsOfInterest: [{ personId: 'Z3', events: [{ recordedAs: 'PARENT', authorId: 'Z990100', mergeId }] }],
      },
    });
    for (const owner of OWNER_NAMES) {
      const told = ((await registry.told())[owner] ?? []).filter(({ payload }) => payload['youth_id'] === kept);
      expect(told.map(({ payload }) => payload['person_id'])).toEqual(expect.arrayContaining(['Z1', 'Z3']));
    }
    await world.undo(mergeId);
    expect(await keptOut(kept)).toEqual(['Z1', 'Z2', 'Z3']);
  });

  test('whom the youth blocks meanwhile is kept out of both when it is undone; who was blocked before is not', async () => {
    const [kept, former] = await world.two();
    await registry.knows(newId(), 'Z4', 'Z5', 'Z6');
    await registry.services.blocks.block(kept, 'Z4', before(48));
    const mergeId = await world.merged(kept, former);
    await block(kept, 'Z5');
    // As one who was signed in before.
    await block(former, 'Z6');
    expect([await keptOut(kept), await keptOut(former)]).toEqual([['Z4', 'Z5', 'Z6'], []]);
    await world.undo(mergeId);
    expect(await keptOut(former)).toEqual(['Z5', 'Z6']);
  });

  test.each([
    ['the former', ['UNGRADED', 'STRENGT_FORTROLIG']],
    ['the kept one', ['FORTROLIG', 'UNGRADED']],
  ] as const)('the protection of %s holds for both, and is not undone', async (_whose, [ofKept, ofFormer]) => {
    const kept = await registry.aYouth({ protection: ofKept });
    const former = await registry.aYouth({ protection: ofFormer });
    const strictest = ofKept === 'UNGRADED' ? ofFormer : ofKept;
    const protections = async () =>
      (await world.rows('select protection from youth where id in ($1, $2)', [kept, former])).map(
        (row) => row['protection'],
      );
    const mergeId = await world.merged(kept, former);
    expect(await protections()).toEqual([strictest, strictest]);
    await world.undo(mergeId);
    expect(await protections()).toEqual([strictest, strictest]);
  });
});
