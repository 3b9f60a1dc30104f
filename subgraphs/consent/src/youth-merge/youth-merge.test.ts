import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import { reader, workerOf, type TestRegistry } from '../registry.test-setup';
import { AT, before, officer, startMergingRegistry, type MergingRegistry } from './merging.test-setup';

let world: MergingRegistry;
let registry: TestRegistry;

beforeAll(async () => {
  world = await startMergingRegistry();
  ({ registry } = world);
});
afterEach(() => registry.loses(null));
afterAll(() => registry.stop());

describe('while two registrations are merged', () => {
  test('the former is nobody, and again somebody when it is undone; undoing again changes nothing', async () => {
    const [kept, former] = await world.two();
    const mergeId = await world.merged(kept, former);
    expect([await world.finds(kept), await world.finds(former)]).toEqual([true, false]);
    const undone = { data: { undoMerge: { id: mergeId, youthId: kept, pendingAt: [] } }, codes: [] };
    expect(await world.undo(mergeId)).toEqual(undone);
    expect([await world.finds(kept), await world.finds(former)]).toEqual([true, true]);
    expect(await world.undo(mergeId)).toEqual(undone);
  });

  test('every number is the kept one’s: of who signs in, and of whom a worker names', async () => {
    const [first, second] = [world.aNumber(), world.aNumber()];
    const kept = await registry.aYouth({ nationalId: first });
    const former = await registry.aYouth({ nationalId: second });
    const who = async () => [
      (await registry.resolvePerson(first))?.personId,
      (await registry.resolvePerson(second))?.personId,
      await registry.services.youths.findOrRegister(second, AT),
    ];
    expect(await who()).toEqual([kept, former, former]);
    const mergeId = await world.merged(kept, former);
    expect(await who()).toEqual([kept, kept, kept]);
    await world.undo(mergeId);
    expect(await who()).toEqual([kept, former, former]);
  });

  test('a worker whom the former consented to finds neither, and the consents of the former hold for nobody', async () => {
    const [kept, former] = await world.two();
    const recipientId = await registry.anOrganisation('HOUSING');
    await world.consent(former, recipientId, ['NAV_CASE'], before(48));
    const worker = workerOf('HOUSING', recipientId);
    const found = async (id: string) =>
      (await registry.ask(worker, 'query ($id: ID!) { youth(id: $id) { id } }', { id }, 'B102')).codes.map(
        ([, code]) => code,
      );
    expect(await found(former)).toEqual([]);
    await world.merged(kept, former);
    expect([await found(former), await found(kept), await found(newId())]).toEqual(
      Array.from({ length: 3 }, () => ['YOUTH_NOT_FOUND']),
    );
  });

  test('both read the merging, and the kept one’s log has what was entered of the former, page by page', async () => {
    const [kept, former] = await world.two();
    await registry.ask(officer, 'query ($id: ID!) { youth(id: $id) { guardians { id } } }', { id: former });
    await registry.ask(officer, 'query ($id: ID!) { youth(id: $id) { guardians { id } } }', { id: kept });
    const mergeId = await world.merged(kept, former);
    const log = async (youthId: string): Promise<readonly unknown[]> => {
      const acts: unknown[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await registry.ask(
          reader(Role.YOUTH, youthId),
          `query ($after: String) { me { disclosures(first: 1, after: $after) {
            edges { node { act } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        );
        const page = (
          data as {
            me: {
              disclosures: {
                edges: { node: { act: string } }[];
                pageInfo: { hasNextPage: boolean; endCursor: string };
              };
            };
          }
        ).me.disclosures;
        acts.push(...page.edges.map(({ node }) => node.act));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      return acts;
    };
    expect(await log(kept)).toEqual(['MERGED', 'MERGED', 'READ_CONSENTS', 'READ_CONSENTS']);
    await world.undo(mergeId);
    for (const each of [kept, former]) expect(await log(each)).toEqual(['UNMERGED', 'MERGED', 'READ_CONSENTS']);
    const MERGES = '{ me { merges { id keptId formerId mergedBy reason undoneBy undoneFor } } }';
    const seen = { id: mergeId, keptId: kept, formerId: former, mergedBy: 'Z990100', reason: 'NEW_NUMBER' };
    for (const each of [kept, former]) {
      expect((await registry.ask(reader(Role.YOUTH, each), MERGES)).data).toEqual({
        me: { merges: [{ ...seen, undoneBy: 'Z990100', undoneFor: 'ANOTHER_PERSON' }] },
      });
    }
  });

  test('every owner is told, of the undoing with a later version, and one that is away is named', async () => {
    const [kept, former] = await world.two();
    registry.loses('housing');
    const { data } = await world.merge(kept, former);
    const { id, pendingAt } = (data as { mergeRegistrations: { id: string; pendingAt: unknown } }).mergeRegistrations;
    expect(pendingAt).toEqual(['HOUSING']);
    registry.loses(null);
    await world.undo(id);
    const told = await registry.told();
    for (const owner of OWNER_NAMES) {
      const own = (told[owner] ?? [])
        .filter(({ payload }) => payload['youth_id'] === former)
        .map(({ payload }) => payload);
      const byVersion = [...new Map(own.map((payload) => [Number(payload['version']), payload]))].sort(
        ([a], [b]) => a - b,
      );
      expect(byVersion.map(([, payload]) => [payload['kept_id'], payload['holds']])).toEqual([
        [kept, true],
        [kept, false],
      ]);
    }
  });
});

describe('what cannot be merged', () => {
  test('an unknown one, another municipality’s, one that was merged: one code, and nothing is written', async () => {
    const [kept, former] = await world.two();
    const foreign = await registry.aYouth({ municipalityNumber: '0301' });
    const gone = await registry.aYouth();
    await world.merged(await registry.aYouth(), gone);
    const stood = await world.state();
    const nobody = ['', 'nobody', newId(), foreign, gone];
    for (const other of nobody) {
      const refused = { data: null, codes: [['mergeRegistrations', 'YOUTH_NOT_FOUND']] };
      expect(await world.merge(kept, other)).toEqual(refused);
      expect(await world.merge(other, former)).toEqual(refused);
    }
    expect(await world.state()).toEqual(stood);
  });

  test('one with itself, one that another is merged into, and a circle: codes, and nothing is written', async () => {
    const [kept, former] = await world.two();
    const third = await registry.aYouth();
    await world.merged(kept, former);
    const stood = await world.state();
    const codeOf = async (one: string, other: string) => (await world.merge(one, other)).codes[0]?.[1];
    expect([
      await codeOf(kept, kept.toUpperCase()),
      await codeOf(third, kept),
      await codeOf(former, kept),
      await codeOf(kept, former),
    ]).toEqual(['BAD_USER_INPUT', 'MERGE_CHAINED', 'YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND']);
    expect(await world.state()).toEqual(stood);
    await world.merged(kept, third);
  });

  test('of two that merge at once one is refused, in whatever direction', async () => {
    for (let n = 0; n < 10; n += 1) {
      const [one, other] = await world.two();
      const third = await registry.aYouth();
      const answers = await Promise.all([world.merge(one, other), world.merge(other, n % 2 === 0 ? one : third)]);
      expect(answers.flatMap(({ codes }) => codes)).toHaveLength(1);
    }
    const CHAINS = `select from youth_merge a join youth_merge b on b.former_id = a.kept_id
      where a.undone_at is null and b.undone_at is null`;
    expect(await world.rows(CHAINS)).toEqual([]);
  });

  test('a worker, a youth, an auditor: they may not', async () => {
    const [kept, former] = await world.two();
    for (const role of [Role.YOUTH, Role.AUDITOR, Role.GUARDIAN]) {
      expect((await world.merge(kept, former, reader(role, kept))).codes).toEqual([
        ['mergeRegistrations', 'FORBIDDEN_ROLE'],
      ]);
    }
  });

  test('to another municipality’s officer those that exist are as those that do not', async () => {
    const [kept, former] = await world.two();
    const mergeId = await world.merged(await registry.aYouth(), await registry.aYouth());
    const OSLO = newId();
    await registry.services.municipalUnits.register({ id: OSLO, name: 'A unit of Oslo', municipalityNumber: '0301' });
    const there = { ...officer, organisationId: OSLO };
    const stood = await world.state();
    expect(await world.merge(kept, former, there)).toEqual(await world.merge(newId(), newId(), there));
    expect(await world.undo(mergeId, there)).toEqual(await world.undo(newId(), there));
    expect(await world.undo('nobody', there)).toEqual(await world.undo(newId(), there));
    expect(await world.state()).toEqual(stood);
  });
});
