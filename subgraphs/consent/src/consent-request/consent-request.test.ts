import { ON_PAPER, workerOf } from '../registry.test-setup';
import {
  answersOf,
  ANSWER,
  AT,
  NOTHING,
  OFFICER,
  READ_SENT,
  REASON,
  startRequests,
  type Person,
  type Sent,
  type World,
} from './requests.test-setup';
import { OPEN_DAYS } from './send-request';

let world: Awaited<ReturnType<typeof startRequests>>;
let registry: (typeof world)['registry'];
let ask: (typeof world)['ask'];
let aWorld: (typeof world)['aWorld'];
beforeAll(async () => {
  world = await startRequests();
  ({ registry, ask, aWorld } = world);
});
afterAll(() => registry.stop());

const UNSAID = { answer: 'NOT_ANSWERED', version: 0, history: [] };

describe('a request for consent', () => {
  test('reaches the youth with its reason, and opens nothing', async () => {
    const { send, received, house, worker, consents } = await aWorld();
    const { id, state, expiresAt } = await send();
    expect(await received()).toEqual([
      {
        id,
        askedBy: worker.personId,
        purpose: 'B102',
        reason: REASON,
        state: 'PENDING',
        organisation: { id: house },
        agency: 'HOUSING',
        categories: ['NAV_CASE', 'NAV_ORDERS'].map((category) => ({ category, ...UNSAID })),
      },
    ]);
    expect([state, expiresAt]).toEqual(['OPEN', new Date(AT.getTime() + OPEN_DAYS * 86_400_000).toISOString()]);
    expect(await consents()).toEqual([]);
  });

  test('is answered in part, and the asker is told of the yes alone', async () => {
    const { send, answer, sent, received, consents } = await aWorld();
    const { id } = await send();
    const { errors } = await answer(id, { NAV_CASE: true, NAV_ORDERS: false });
    expect(errors).toEqual([]);
    expect(answersOf((await sent())[0] as Sent)).toEqual({ ...NOTHING, NAV_CASE: 'GIVEN' });
    expect((await sent())[0]?.state).toBe('OPEN');
    expect(await received()).toMatchObject([
      {
        state: 'PARTIAL',
        categories: [{ answer: 'ACCEPTED' }, { answer: 'DECLINED', history: [{ consentId: null }] }],
      },
    ]);
    expect(await consents()).toMatchObject([{ categories: ['NAV_CASE'], purpose: 'B102', version: 1 }]);
  });

  test('is answered anew as long as it is open: after a no there is no yes left, and all that was said is kept', async () => {
    const { send, answer, sent, received, consents } = await aWorld();
    const { id } = await send();
    for (const accept of [true, true, false, true]) await answer(id, { NAV_CASE: accept });
    expect((await received())[0]?.categories[0]?.history.map(({ answer: said }) => said)).toEqual([
      'ACCEPTED',
      'DECLINED',
      'ACCEPTED',
    ]);
    await answer(id, { NAV_CASE: false });
    expect(answersOf((await sent())[0] as Sent)).toEqual(NOTHING);
    expect((await consents()).map(({ withdrawnAs }) => withdrawnAs)).toEqual(['YOUTH', 'YOUTH']);
  });

  test('to which a consent stands already gives no second, and a no takes its category out of what names more beside it', async () => {
    const { send, sent, answer, enter, youth, youthId, house, consents } = await aWorld();
    const bundle = await registry.services.consents.give(
      youth,
      { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'], signedBy: ['YOUTH'] },
      AT,
    );
    const { id, categories } = await send();
    expect(answersOf({ categories })).toEqual({ NAV_CASE: 'GIVEN', NAV_ORDERS: 'GIVEN' });
    const { data } = await answer(id, { NAV_CASE: true });
    expect(data).toMatchObject({ answerConsentRequest: { categories: [{ history: [{ consentId: bundle.id }] }, {}] } });
    // A yes that an officer enters is told to the youth though it gives nothing; said again, it is not told again.
    for (let times = 0; times < 2; times += 1) expect((await enter(id, 'NAV_ORDERS', true)).errors).toEqual([]);
    const told = 'select kind, subject_id as "subjectId", step from notice where youth_id = $1';
    expect(await registry.dataSource.query(told, [youthId])).toEqual([
      { kind: 'CONSENT_ENTERED', subjectId: id, step: 0 },
    ]);
    expect(await consents()).toHaveLength(1);
    expect((await answer(id, { NAV_CASE: true, NAV_ORDERS: false })).errors).toEqual([]);
    expect(answersOf((await sent())[0] as Sent)).toEqual({ NAV_CASE: 'GIVEN', NAV_ORDERS: 'NOT_ANSWERED' });
    const rest = (await consents()).find(({ withdrawnAt }) => withdrawnAt === null);
    expect(rest).toMatchObject({ categories: ['NAV_CASE'], givenAt: bundle.givenAt, validTo: bundle.validTo });
    expect(await consents()).toHaveLength(2);
  });

  test('with special categories gives each a consent of its own', async () => {
    const { send, answer, consents } = await aWorld();
    const categories = ['CHILD_WELFARE_COURSES', 'CHILD_WELFARE_DECISIONS', 'HOUSING_MAPPING'] as const;
    const { id } = await send({ categories });
    await answer(id, Object.fromEntries(categories.map((category) => [category, true])));
    expect((await consents()).map((consent) => consent.categories).sort()).toEqual(
      categories.map((category) => [category]),
    );
  });

  test('is taken back by the organisation alone, once', async () => {
    const { send, worker, house, received, answer } = await aWorld();
    const { id } = await send();
    const cancel = (as: Person) => ask(as, `mutation { cancelConsentRequest(id: "${id}") { id state } }`);
    const other = workerOf('HOUSING', await registry.anOrganisation('HOUSING'));
    expect((await cancel(other)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await cancel(workerOf('HOUSING', house, 'Z990077'))).data).toEqual({
      cancelConsentRequest: { id, state: 'CANCELLED' },
    });
    expect((await cancel(worker)).data).toEqual({ cancelConsentRequest: { id, state: 'CANCELLED' } });
    expect(await received()).toMatchObject([{ state: 'CANCELLED' }]);
    expect((await answer(id, { NAV_CASE: true })).errors).toMatchObject([
      { extensions: { rule: 'CONSENT_REQUESTED', argument: 'input.requestId' } },
    ]);
  });

  test('is read page by page, and one organisation reads none of another', async () => {
    const { send, worker } = await aWorld();
    const ids = [];
    for (const categories of [['NAV_CASE'], ['NAV_ORDERS'], ['NAV_CASE', 'NAV_ORDERS']]) {
      ids.unshift((await send({ categories })).id);
    }
    const read: string[] = [];
    let after: string | null = null;
    for (let n = 0; n < 3; n += 1) {
      const { data } = await ask(worker, READ_SENT, { first: 1, after });
      const page = data?.['sentConsentRequests'] as {
        readonly edges: readonly { readonly node: Sent }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      read.push(...page.edges.map(({ node }) => node.id));
      expect(page.pageInfo.hasNextPage).toBe(n < 2);
      after = page.pageInfo.endCursor;
    }
    expect(read).toEqual(ids);
    const other = workerOf('HOUSING', await registry.anOrganisation('HOUSING'));
    expect((await ask(other, READ_SENT, { first: 20 })).data).toMatchObject({ sentConsentRequests: { edges: [] } });
  });
});

describe('the youth', () => {
  test('is not shown what a worker sends whom they keep out; the officer is', async () => {
    const { send, sent, youth, youthId, worker, house, received, answer } = await aWorld();
    await registry.knows(house, worker.personId);
    await ask(youth, 'mutation ($id: String!) { blockWorker(input: { personId: $id }) { id } }', {
      id: worker.personId,
    });
    const { id } = await send();
    expect(await received()).toEqual([]);
    expect(await received(OFFICER)).toMatchObject([{ id }]);
    expect((await answer(id, { NAV_CASE: true })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    // To a colleague what was kept out is as any other, so that nothing they are told says who is (ADR 0092).
    const colleague = workerOf('HOUSING', house, 'Z990023');
    await send({}, colleague);
    await registry.services.consents.give(
      youth,
      { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
      AT,
    );
    const GIVEN = { ...NOTHING, NAV_CASE: 'GIVEN' };
    expect([await sent(), await sent(colleague)].map((each) => each.map(answersOf))).toEqual([
      [NOTHING, NOTHING],
      [GIVEN, GIVEN],
    ]);
  });

  test('reads and answers what was sent to a registration that was merged into theirs, and to their number', async () => {
    const [kept, former] = [await aWorld(), await aWorld()];
    const { id } = await former.send({}, kept.worker);
    await ask(
      OFFICER,
      `mutation { mergeRegistrations(input: {
      keptId: "${kept.youthId}", formerId: "${former.youthId}", reason: OTHER }) { id } }`,
    );
    const after = await former.send({}, kept.worker);
    expect((await kept.received()).map((each) => each.id)).toEqual([after.id, id]);
    expect((await kept.answer(id, { NAV_CASE: true })).errors).toEqual([]);
    expect(answersOf((await kept.sent()).find((each) => each.id === id) as Sent)).toEqual({
      ...NOTHING,
      NAV_CASE: 'GIVEN',
    });
  });

  test('answers no other’s, nor what was not asked for, nor one thing twice', async () => {
    const [one, other] = [await aWorld(), await aWorld()];
    const { id } = await one.send();
    expect((await other.answer(id, { NAV_CASE: true })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await one.answer(id, { NAV_CASE: true, HOUSING_RENT: true })).errors).toMatchObject([
      { extensions: { rule: 'CONSENT_REQUESTED', argument: 'input.answers[1].category' } },
    ]);
    const twice = {
      requestId: id,
      answers: [
        { category: 'NAV_CASE', accept: true },
        { category: 'NAV_CASE', accept: false },
      ],
    };
    expect((await ask(one.youth, ANSWER, { input: twice })).errors).toMatchObject([
      { extensions: { argument: 'input.answers[1].category' } },
    ]);
    expect(await one.consents()).toEqual([]);
  });

  test('of 13 does not say yes alone, at the category’s path', async () => {
    const { send, answer, consents } = await aWorld('2012-06-01');
    const { id } = await send();
    expect((await answer(id, { NAV_ORDERS: false, NAV_CASE: true })).errors).toMatchObject([
      { extensions: { rule: 'CAPACITY', argument: 'input.answers[1].category' } },
    ]);
    expect(await consents()).toEqual([]);
  });
});

describe('a no', () => {
  const enter = (world: World, more: object = {}) =>
    ask(OFFICER, 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }', {
      input: {
        youthId: world.youthId,
        recipientId: world.house,
        purpose: 'B102',
        categories: ['NAV_CASE'],
        signedBy: ['YOUTH'],
        signing: ON_PAPER,
        ...more,
      },
    });
  const REFUSED = [{ extensions: { rule: 'CONSENT_AFTER_REFUSAL', argument: 'input.despiteRefusal' } }];

  test('is not erased by a yes that an officer enters, unless they say that it is', async () => {
    const world = await aWorld();
    const { id } = await world.send();
    await world.answer(id, { NAV_CASE: false });
    expect((await enter(world)).errors).toMatchObject(REFUSED);
    expect((await world.enter(id, 'NAV_CASE', true)).errors).toMatchObject(REFUSED);
    expect(await world.consents()).toEqual([]);
    expect((await enter(world, { despiteRefusal: true })).errors).toEqual([]);
    // It is the youth's last word still: who renews what was entered says so again.
    expect((await enter(world)).errors).toMatchObject(REFUSED);
    expect((await world.received())[0]?.categories[0]).toMatchObject({ answer: 'DECLINED' });
  });

  test('is the youth’s own to take back', async () => {
    const world = await aWorld();
    const { id } = await world.send();
    await world.answer(id, { NAV_CASE: false });
    const own = await registry.services.consents.give(
      world.youth,
      {
        youthId: world.youthId,
        recipientId: world.house,
        purpose: 'B102',
        categories: ['NAV_CASE'],
        signedBy: ['YOUTH'],
      },
      AT,
    );
    expect((await enter(world, { replaces: [{ id: own.id, version: 1 }] })).errors).toEqual([]);
  });

  test('holds under the registration that is kept, as a yes that was given after it does', async () => {
    const [former, kept] = [await aWorld(), await aWorld()];
    const { id } = await former.send();
    await former.answer(id, { NAV_CASE: false });
    const merge = (into: string | null) =>
      registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, into]);
    await merge(kept.youthId);
    const entered = { youthId: kept.youthId, recipientId: former.house };
    expect((await enter(kept, entered)).errors).toMatchObject(REFUSED);
    await merge(null);
    await registry.services.consents.give(
      former.youth,
      {
        youthId: former.youthId,
        recipientId: former.house,
        purpose: 'B102',
        categories: ['NAV_CASE'],
        signedBy: ['YOUTH'],
      },
      AT,
    );
    await merge(kept.youthId);
    expect((await enter(kept, entered)).errors).toEqual([]);
  });
});
