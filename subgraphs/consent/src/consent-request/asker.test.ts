import { newId } from '@brobygger/domain';
import { inLine } from '@brobygger/testkit';
import { Query } from 'pg';
import { AnsweredRequest1796300000460 } from '../consent/answered-request.migration';
import { heldConsents } from '../consent/end-consents';
import { syntheticIds, theNext } from '../registry.test-setup';
import {
  ANSWER,
  AT,
  NOTHING,
  OFFICER,
  REASON,
  REQUEST,
  startRequests,
  type Sent,
  type World,
} from './requests.test-setup';
import { OPEN_DAYS, REQUEST_LIMITS } from './send-request';

let world: Awaited<ReturnType<typeof startRequests>>;
let registry: (typeof world)['registry'];
let ask: (typeof world)['ask'];
let aWorld: (typeof world)['aWorld'];
beforeAll(async () => {
  world = await startRequests();
  ({ registry, ask, aWorld } = world);
});
afterAll(() => registry.stop());

describe('the asker', () => {
  const ids = [...syntheticIds()].reverse()[Symbol.iterator]();

  /** Whatever became of it, by what the asker is told after. */
  const FATES: readonly (readonly [string, (world: World) => Promise<Sent>])[] = [
    ['unread', ({ send }) => send()],
    [
      'declined',
      async ({ send, answer }) => {
        const sent = await send();
        await answer(sent.id, { NAV_CASE: false, NAV_ORDERS: false });
        return sent;
      },
    ],
    [
      'given and withdrawn',
      async ({ send, answer, youth, consents }) => {
        const sent = await send();
        await answer(sent.id, { NAV_CASE: true });
        for (const { id } of await consents()) await registry.services.consents.withdraw(youth, id, AT);
        return sent;
      },
    ],
    [
      'of a youth who keeps the worker out, and has said yes',
      async ({ send, answer, worker, house, youth }) => {
        const sent = await send();
        await answer(sent.id, { NAV_CASE: true });
        await registry.knows(house, worker.personId);
        await ask(youth, 'mutation ($id: String!) { blockWorker(input: { personId: $id }) { id } }', {
          id: worker.personId,
        });
        return sent;
      },
    ],
    [
      'of a protected youth',
      async ({ send, youthId }) => {
        await registry.asOwner("update youth set protection = 'STRENGT_FORTROLIG' where id = $1", [youthId]);
        return send();
      },
    ],
    ['to an id that nobody has', ({ send }) => send({ youthId: newId() })],
    ['to an id that is none', ({ send }) => send({ youthId: 'nobody' })],
    ['to a number that nobody has', ({ send }) => send({ youthId: null, identifier: theNext(ids).reveal() })],
  ];

  test.each(FATES)('is told the same and has it in the list: %s', async (_what, fate) => {
    const world = await aWorld();
    const sent = await fate(world);
    const [listed] = await world.sent();
    const { id, sentAt, expiresAt } = sent;
    const told = {
      ...sent,
      id,
      youthId: expect.anything() as unknown,
      askedBy: world.worker.personId,
      purpose: 'B102',
      reason: REASON,
      reference: null,
      sentAt,
      expiresAt,
      state: 'OPEN',
      categories: Object.entries(NOTHING).map(([category, answer]) => ({ category, answer })),
    };
    expect({ ...listed, youthId: 'x' }).toEqual(told);
    expect(new Date(expiresAt).getTime() - new Date(sentAt).getTime()).toBe(OPEN_DAYS * 86_400_000);
  });

  test('costs the database the same statements, whoever it is sent to', async () => {
    const { youthId, form, worker } = await aWorld();
    const submitted = jest.spyOn(Query.prototype as unknown as { submit(): void }, 'submit');
    const sent = async (to: object): Promise<readonly string[]> => {
      submitted.mockClear();
      await ask(worker, REQUEST, form(to));
      return submitted.mock.contexts
        .map((query) => (query as unknown as { readonly text: string }).text)
        .filter((text) => !text.includes('outbox_lane'));
    };
    const to = [{ youthId }, { youthId: newId() }, { youthId: null, identifier: theNext(ids).reveal() }];
    const texts = [];
    for (const each of to) texts.push(await sent(each));
    submitted.mockRestore();
    expect(texts[0]?.length).toBe(7);
    expect(texts).toEqual(Array(3).fill(texts[0]));
  });

  test('spends the limits on whom it reaches and on nobody alike', async () => {
    const { youthId, request } = await aWorld();
    for (const to of [{ youthId }, { youthId: newId() }, { youthId: null, identifier: theNext(ids).reveal() }]) {
      const codes = [];
      for (let n = 0; n <= REQUEST_LIMITS.toOne.most; n += 1) {
        codes.push((await request(to)).errors[0]?.extensions ?? null);
      }
      expect(codes).toEqual([
        ...Array<null>(REQUEST_LIMITS.toOne.most).fill(null),
        { code: 'REQUESTS_SPENT', retryAfterSeconds: OPEN_DAYS * 86_400 },
      ]);
    }
  });

  test('who sends many at once sends as many as may be in a day', async () => {
    const { request } = await aWorld();
    const { most } = REQUEST_LIMITS.ofAsker;
    const answers = await Promise.all(Array.from({ length: most + 5 }, () => request({ youthId: newId() })));
    const refused = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    expect(refused).toEqual(Array(5).fill({ code: 'REQUESTS_SPENT', retryAfterSeconds: 86_400 }));
  });

  test.each<[string, object, string]>([
    ['no category', { categories: [] }, 'input.categories'],
    ['a category twice', { categories: ['NAV_CASE', 'NAV_CASE'] }, 'input.categories'],
    ['what the purpose does not cover', { categories: ['OUTREACH_HAP'] }, 'input.purpose'],
    ['a purpose that rests on a law', { purpose: 'B106' }, 'input.purpose'],
    ['what the asker is never given', { purpose: 'B105', categories: ['NAV_INCOME'] }, 'input.purpose'],
    ['without a reason', { reason: '                         ' }, 'input.reason'],
    ['with a long reason', { reason: 'x'.repeat(501) }, 'input.reason'],
  ])('CONSENT_REQUESTED: %s is refused before anybody is looked up', async (_what, more, argument) => {
    const { request, sent } = await aWorld();
    const before = registry.statements.length;
    expect((await request(more)).errors).toMatchObject([
      { extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_REQUESTED', argument } },
    ]);
    expect(registry.statements.slice(before)).toEqual([]);
    expect(await sent()).toEqual([]);
  });

  test('names one person, by a number that can be one', async () => {
    const { request, youthId } = await aWorld();
    for (const to of [
      { youthId: null },
      { youthId, identifier: '01010112345' },
      { youthId: null, identifier: '123' },
    ]) {
      expect((await request(to)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test('sends once what is sent twice with one key', async () => {
    const { request, send, sent } = await aWorld();
    const key = { clientKey: 'from-the-desk' };
    const [one, other] = await Promise.all([send(key), send(key)]);
    expect(one.id).toBe(other.id);
    expect(await sent()).toHaveLength(1);
    expect((await request({ ...key, categories: ['NAV_CASE'] })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', argument: 'input.clientKey' } },
    ]);
  });
});

test('of an answer and a taking back at once one is first: what is answered after it is refused', async () => {
  const { send, answer, youthId, worker, consents, sent } = await aWorld();
  const request = await send();
  // Also where it had reached a registration that was merged into the youth's since.
  const former = await registry.aYouth();
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, youthId]);
  await registry.asOwner('update consent_request set youth_id = $2 where id = $1', [request.id, former]);
  let errors: readonly unknown[] = [];
  const held = { statement: `select ${heldConsents('$1')}`, values: [youthId] };
  await inLine(registry.dataSource, held, [
    () => ask(worker, 'mutation ($id: ID!) { cancelConsentRequest(id: $id) { id } }', { id: request.id }),
    async () => {
      ({ errors } = await answer(request.id, { NAV_CASE: true }));
    },
  ]);
  expect(await sent()).toMatchObject([{ id: request.id, state: 'CANCELLED' }]);
  expect(await consents()).toHaveLength(errors.length === 0 ? 1 : 0);
});

test('a no keeps how it was said and on what text, as a yes does', async () => {
  const { send, answer, received, consents, youthId, house } = await aWorld();
  const { id } = await send();
  const spoken = { spokenLanguage: 'ti', interpreter: 'IN_PERSON' };
  const orally = { method: 'ORAL', witness: 'Z990099', minute: 'Sa nei på kontoret.', ...spoken };
  const answers = [
    { category: 'NAV_ORDERS', accept: true },
    { category: 'NAV_CASE', accept: false, textVersion: 99 },
  ];
  const entered = { requestId: id, youthId, signing: orally, language: 'nn', answers };
  expect((await ask(OFFICER, ANSWER, { input: entered })).errors).toMatchObject([
    { extensions: { code: 'TEXT_VERSION_UNKNOWN', argument: 'input.answers[1].textVersion', last: 1 } },
  ]);
  expect((await received())[0]?.state).toBe('PENDING');
  const { errors } = await answer(
    id,
    { NAV_ORDERS: true, NAV_CASE: false },
    { youthId, signing: orally, language: 'nn' },
    OFFICER,
  );
  expect(errors).toEqual([]);
  const text = 'query ($input: ConsentTextInput!) { consentText(input: $input) { version hash } }';
  for (const [n, category] of ['NAV_CASE', 'NAV_ORDERS'].entries()) {
    const read = { recipientId: house, purpose: 'B102', categories: [category], language: 'nn' };
    const { data } = await ask(OFFICER, text, { input: read });
    const { version, hash } = (data as { consentText: { version: number; hash: string } }).consentText;
    expect((await received())[0]?.categories[n]?.history).toMatchObject([
      {
        answer: n === 0 ? 'DECLINED' : 'ACCEPTED',
        capacity: 'OFFICER',
        method: 'ORAL',
        witnessId: 'Z990099',
        minute: 'Sa nei på kontoret.',
        scanSha256: null,
        ...spoken,
        language: 'nn',
        textVersion: version,
        textHash: hash,
      },
    ]);
  }
  const told = await registry.dataSource.query<{ readonly subject: string }[]>(
    "select subject_id as subject from notice where youth_id = $1 and kind = 'CONSENT_ENTERED' order by subject_id",
    [youthId],
  );
  const [consent] = await consents();
  expect(told.map(({ subject }) => subject)).toEqual([consent?.id, id].sort());
});

test('a consent that answers a request names it and begins with who asked when, for the youth and officers alone', async () => {
  const { send, answer, youth, worker, youthId, house } = await aWorld();
  const { id, sentAt } = await send();
  await answer(id, { NAV_CASE: true });
  const give = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { requestId history { kind } } }';
  const unasked = { recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS'] };
  const given = await ask(youth, give, { input: unasked });
  expect(given.data).toEqual({ giveConsent: { requestId: null, history: [{ kind: 'GIVEN' }] } });
  const line = 'kind at version causeId method author { personId capacity }';
  const query = `query ($id: ID!) { youth(id: $id) { consents { requestId history { ${line} } } } }`;
  const asked = {
    kind: 'REQUESTED',
    at: sentAt,
    version: null,
    causeId: id,
    method: null,
    author: { personId: worker.personId, capacity: 'ASKER' },
  };
  for (const reader of [youth, OFFICER]) {
    const { data, errors } = await ask(reader, query, { id: youthId });
    expect(errors).toEqual([]);
    const { consents } = (data as { youth: { consents: readonly { history: readonly object[] }[] } }).youth;
    expect(consents).toMatchObject([
      { requestId: null, history: [{ kind: 'GIVEN' }] },
      { requestId: id, history: [asked, { kind: 'GIVEN', version: 1 }] },
    ]);
  }
  const { data, errors } = await ask(worker, query, { id: youthId });
  expect(JSON.stringify(data)).not.toContain(id);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(Array.from({ length: 4 }, () => 'FORBIDDEN_ROLE'));

  // What answered a request before it was kept is found by its answer; what was given beside it is not.
  const { dataSource } = registry;
  const read = (): Promise<unknown> =>
    dataSource.query(
      'select request_id, requested_at, requested_by from consent where youth_id = $1 order by request_id nulls last',
      [youthId],
    );
  const before = await read();
  await registry.asOwner('update consent set request_id = null, requested_at = null, requested_by = null', []);
  const backfill = /update consent c set[^;]*/.exec(String(new AnsweredRequest1796300000460().up))?.[0] ?? '';
  await registry.asOwner(backfill, []);
  expect(await read()).toEqual(before);
});
