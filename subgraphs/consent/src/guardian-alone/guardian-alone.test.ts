import { newId, type LocalDate } from '@brobygger/domain';
import { OFFICER, startFamilies, type Families } from '../guardian-signing/family.test-setup';
import { exampleOf, makeChild, NOTHING, REASON } from './child.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const aChild = (...of: readonly [birthDate?: LocalDate, categories?: readonly string[]]) => makeChild(families, ...of);

test('a guardian of a child of 9 reads what is asked, and it is given once the other says yes too', async () => {
  const child = await aChild();
  const { mother, father, house, youthId, requestId } = child;
  const asked = {
    id: requestId,
    youthName: 'Mina Test',
    recipient: { id: house, name: 'A service' },
    recipientAgency: 'HOUSING',
    purpose: 'B102',
    categories: ['NAV_CASE', 'NAV_ORDERS'],
    reason: REASON,
    expiresAt: '2026-03-16T10:00:00.000Z',
  };
  expect([await child.requestsOf(mother), await child.requestsOf(father)]).toEqual([[asked], [asked]]);
  const text = await families.registry.ask(child.by(mother), exampleOf('WhatToRead'), { recipientId: house });
  const { version, hash } = (text.data as { consentText: { version: number; hash: string } }).consentText;
  const answer = await families.registry.ask(child.by(mother), exampleOf('AnswerForThem'), {
    requestId,
    textVersion: version,
  });
  expect(answer).toMatchObject({ codes: [], data: { answerForChild: { state: 'ANSWERED' } } });
  const left = [{ ...asked, categories: ['NAV_ORDERS'] }];
  expect([await child.requestsOf(mother), await child.requestsOf(father)]).toEqual([left, left]);
  expect(await child.consents()).toEqual([]);
  // What was read says until when it holds, whenever the other answers.
  families.wait(2 * 86_400_000);
  const [task] = await child.tasks(father);
  expect(task).toMatchObject({ recipient: { id: house }, categories: ['NAV_CASE'], state: 'SENT' });
  expect((await child.answer(task?.id ?? '', father, true)).signing?.state).toBe('ANSWERED');
  expect(await child.consents()).toMatchObject([
    {
      categories: ['NAV_CASE'],
      signedBy: ['GUARDIAN'],
      guardianId: father,
      enteredBy: father,
      enteredAs: 'GUARDIAN',
      guardianLapsesAt: new Date('2034-05-31T22:00:00Z'),
      validTo: new Date('2027-03-02T00:00:00Z'),
    },
  ]);
  const seen = await families.registry.ask(
    OFFICER,
    `{ youth(id: "${youthId}") { guardianSignings { state begunBy heard { heard how } }
      consents { requestId history { kind textHash author { personId capacity } method } } } }`,
  );
  expect(seen.codes).toEqual([]);
  expect(seen.data).toEqual({
    youth: {
      guardianSignings: [
        { state: 'GIVEN', begunBy: mother, heard: { heard: true, how: expect.any(String) as string } },
      ],
      consents: [
        {
          requestId,
          history: [
            {
              kind: 'REQUESTED',
              textHash: null,
              author: { personId: child.worker.personId, capacity: 'ASKER' },
              method: null,
            },
            { kind: 'GIVEN', textHash: hash, author: { personId: father, capacity: 'GUARDIAN' }, method: 'LOGIN' },
          ],
        },
      ],
    },
  });
  const { data } = await families.registry.ask(
    child.youth,
    '{ me { disclosures(first: 50) { edges { node { role personId fields } } } } }',
  );
  const entries = (data as { me: { disclosures: { edges: readonly { node: object }[] } } }).me.disclosures.edges;
  for (const field of ['Query.guardianRequests', 'Mutation.answerForChild']) {
    expect(entries).toContainEqual({ node: { role: 'GUARDIAN', personId: mother, fields: [field] } });
  }
  families.wait(-2 * 86_400_000);
});

test('a no of one is a no, and the asker sees nothing of it', async () => {
  const [first, second] = [await aChild(), await aChild()];
  expect(await first.begun({ categories: [] })).toMatchObject({
    state: 'DECLINED',
    categories: ['NAV_CASE', 'NAV_ORDERS'],
  });
  const { id } = await second.begun();
  expect((await second.answer(id, second.father, false)).signing?.state).toBe('DECLINED');
  const [categories] = (await Promise.all(
    [first, second].map(async ({ worker }) => {
      const query = '{ sentConsentRequests { edges { node { state categories { category answer } } } } }';
      return (await families.registry.ask(worker, query)).data;
    }),
  )) as readonly object[];
  const unanswered = ['NAV_CASE', 'NAV_ORDERS'].map((category) => ({ category, answer: 'NOT_ANSWERED' }));
  expect(categories).toEqual({
    sentConsentRequests: { edges: [{ node: { state: 'OPEN', categories: unanswered } }] },
  });
  expect([await first.requestsOf(first.mother), await first.requestsOf(first.father)]).toEqual([[], []]);
  expect(await second.requestsOf(second.father)).toMatchObject([{ categories: ['NAV_ORDERS'] }]);
  expect([await first.consents(), await second.consents()]).toEqual([[], []]);
  expect((await first.say(first.father)).extensions).toMatchObject({ code: 'NOT_FOUND' });
  const { data } = await families.registry.ask(
    OFFICER,
    `{ youth(id: "${second.youthId}") { consentRequests { edges { node { categories { category answer } } } } } }`,
  );
  expect(JSON.stringify(data)).toContain('{"category":"NAV_CASE","answer":"DECLINED"}');
});

test('a no keeps the text that was shown, of each category alone', async () => {
  const child = await aChild('2016-06-01', ['NAV_CASE', 'NAV_ORDERS']);
  const unknown = await child.say(child.mother, { categories: [], textVersion: 4711 });
  expect(unknown.extensions).toMatchObject({ code: 'TEXT_VERSION_UNKNOWN', argument: 'input.textVersion' });
  expect(await child.written()).toEqual(NOTHING);
  await child.begun({ categories: [], language: 'nn' });
  const textOf = async (category: string): Promise<object> => {
    const input = { recipientId: child.house, purpose: 'B102', categories: [category], language: 'nn' };
    const query = 'query ($input: ConsentTextInput!) { consentText(input: $input) { version hash } }';
    const { data } = await families.registry.ask(child.by(child.mother), query, { input });
    const { version, hash } = (data as { consentText: { version: number; hash: string } }).consentText;
    return { answer: 'DECLINED', capacity: 'GUARDIAN', language: 'nn', textVersion: version, textHash: hash };
  };
  const { data } = await families.registry.ask(
    OFFICER,
    `{ youth(id: "${child.youthId}") { consentRequests { edges { node { categories { category
      history { answer capacity language textVersion textHash } } } } } } }`,
  );
  const categories = [];
  for (const category of ['NAV_CASE', 'NAV_ORDERS']) categories.push({ category, history: [await textOf(category)] });
  expect(data).toEqual({ youth: { consentRequests: { edges: [{ node: { categories } }] } } });
});

test('two guardians at once leave one thing to sign', async () => {
  const child = await aChild('2016-06-01', ['NAV_CASE']);
  const said = await Promise.all([child.say(child.mother), child.say(child.father)]);
  expect(said.map(({ answered }) => answered?.state ?? null).sort()).toEqual(['ANSWERED', null].sort());
  expect(await child.written()).toEqual([{ signings: 1, consents: 0 }]);
});

test('who is held is waited for until an officer clears them by name', async () => {
  const child = await aChild();
  await child.protect();
  expect(await child.requestsOf(child.mother)).toEqual([]);
  await child.stands(child.mother, 'CLEARED');
  expect(await child.requestsOf(child.mother)).toMatchObject([
    { recipient: null, recipientAgency: 'HOUSING', reason: null },
  ]);
  const { id } = await child.begun();
  expect([await child.held(), await child.consents()]).toEqual([[child.father], []]);
  expect(await child.tasks(child.father)).toEqual([]);
  await child.stands(child.father, 'CLEARED');
  expect((await child.answer(id, child.father, true)).code).toBeNull();
  expect(await child.consents()).toHaveLength(1);
});

test('whom it may not reach gets the same bytes as for a request that is none', async () => {
  const [child, other] = [await aChild(), await aChild()];
  const none = await child.say(child.mother, { requestId: newId() });
  expect(none.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.requestId' });
  const same = async (say: () => ReturnType<typeof child.say>): Promise<void> => {
    expect((await say()).errors).toBe(none.errors);
  };
  await same(() => child.say(child.mother, { requestId: 'no id' }));
  await same(() => child.say(other.mother));
  await child.stands(child.father, 'SHIELDED');
  await same(() => child.say(child.father));
  const former = await aChild();
  await families.registry.asOwner('update guardianship set valid_to = $2 where guardian_id = $1', [
    former.mother,
    '2026-03-02',
  ]);
  await same(() => former.say(former.mother));
  expect(await former.requestsOf(former.mother)).toEqual([]);
  const investigated = await aChild();
  await families.registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
      values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', '2026-01-01', '2026-12-01', 1)`,
    [investigated.youthId, newId()],
  );
  await same(() => investigated.say(investigated.mother));
  expect(await investigated.requestsOf(investigated.mother)).toEqual([]);
  // The day before the child is 12 there is something, and on the day nothing: nor of what was begun before.
  const { id } = await other.begun();
  await other.born('2014-03-03');
  expect([await other.requestsOf(other.father), await other.tasks(other.father)]).toMatchObject([[{}], [{ id }]]);
  await other.born('2014-03-02');
  expect([await other.requestsOf(other.father), await other.tasks(other.father)]).toEqual([[], []]);
  await same(() => other.say(other.mother, { categories: ['NAV_ORDERS'] }));
  expect((await other.answer(id, other.father, true)).code).toBe('NOT_FOUND');
  expect((await other.send(id, other.father)).code).toBe('RULE_VIOLATED');
  await families.registry.asOwner('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    child.youthId,
    child.worker.personId,
  ]);
  await same(() => child.say(child.mother));
  expect(await child.written()).toEqual(NOTHING);
});

test('what is said wrongly is refused by its rule, and nothing is written', async () => {
  const child = await aChild('2016-06-01', ['NAV_CASE', 'NAV_ORDERS', 'CHILD_WELFARE_CASE']);
  const refused = async (more: object): Promise<unknown> => (await child.say(child.mother, more)).extensions;
  expect(await refused({ heard: null })).toMatchObject({ rule: 'CHILD_HEARD', argument: 'input.heard' });
  expect(await refused({ categories: [], heard: undefined })).toMatchObject({ rule: 'CHILD_HEARD' });
  expect(await refused({ heard: { heard: false, how: 'Nei.' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  const outside = { rule: 'CONSENT_REQUESTED', argument: 'input.categories' };
  expect(await refused({ categories: ['NAV_CASE', 'HOUSING_RENT'] })).toMatchObject(outside);
  expect(await refused({ categories: ['NAV_CASE', 'NAV_CASE'] })).toMatchObject(outside);
  expect(await refused({ categories: ['NAV_CASE', 'CHILD_WELFARE_CASE'] })).toMatchObject({ rule: 'INV31' });
  expect(await refused({ textVersion: 4711 })).toMatchObject({ code: 'TEXT_VERSION_UNKNOWN' });
  families.wait(14 * 86_400_000);
  expect(await refused({})).toMatchObject({ rule: 'CONSENT_REQUESTED', argument: 'input.requestId' });
  expect(await child.requestsOf(child.mother)).toEqual([]);
  families.wait(-14 * 86_400_000);
  expect(await child.written()).toEqual(NOTHING);
});
