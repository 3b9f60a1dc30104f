import { makeChild } from '../guardian-alone/child.test-setup';
import { workerOf } from '../registry.test-setup';
import { OFFICER, startFamilies, type Families, type Family } from './family.test-setup';

const DAY = 86_400_000;

let families: Families;
let registry: Families['registry'];
beforeAll(async () => {
  families = await startFamilies();
  ({ registry } = families);
});
afterAll(() => registry.stop());

/** What the mother said no to, which was sent to these. */
async function declined({ signed, send, answer, mother }: Family, ...others: readonly string[]): Promise<string> {
  const id = await signed();
  await send(id, mother, ...others);
  await answer(id, mother, false);
  return id;
}

describe('a guardian who undoes a no', () => {
  test('is asked as before: undoing it twice is as once, and a yes or another no counts', async () => {
    const family = await families.aFamily();
    const { mother, answer, undo, tasks, consents } = family;
    const id = await declined(family);
    expect((await undo(id, mother)).signing).toMatchObject({ id, state: 'SENT' });
    expect((await undo(id, mother)).signing).toMatchObject({ id, state: 'SENT' });
    expect((await answer(id, mother, false)).signing).toMatchObject({ state: 'DECLINED' });
    expect(await consents()).toEqual([]);
    await undo(id, mother);
    expect((await answer(id, mother, true)).signing).toMatchObject({ state: 'GIVEN' });
    expect(await tasks(mother)).toMatchObject([{ state: 'GIVEN' }]);
    expect(await consents()).toHaveLength(1);
    const { data } = await registry.ask(family.youth, '{ me { guardianSignings { events { kind } } } }');
    const kinds = ['SENT', 'DECLINED', 'DECLINE_UNDONE', 'DECLINED', 'DECLINE_UNDONE', 'ACCEPTED', 'GIVEN'];
    expect(data).toEqual({ me: { guardianSignings: [{ events: kinds.map((kind) => ({ kind })) }] } });
  });

  test('undoes nothing of what the youth has taken back since', async () => {
    const family = await families.aFamily();
    const { mother, answer, undo, takeBack, consents } = family;
    const id = await declined(family);
    expect((await takeBack(id)).signing).toMatchObject({ state: 'TAKEN_BACK' });
    expect((await undo(id, mother)).code).toBe('RULE_VIOLATED');
    expect((await answer(id, mother, true)).code).toBe('RULE_VIOLATED');
    expect(await consents()).toEqual([]);
  });

  test('undoes the own alone, in time, of what reaches them', async () => {
    const family = await families.aFamily();
    const { mother, father, undo, stands } = family;
    const id = await declined(family, father);
    expect((await undo(id, father)).code).toBe('RULE_VIOLATED');
    expect((await undo(id, (await families.aFamily()).mother)).code).toBe('NOT_FOUND');
    families.wait(14 * DAY);
    expect((await undo(id, mother)).code).toBe('RULE_VIOLATED');
    families.wait(-14 * DAY);
    await stands(mother, 'SHIELDED');
    expect((await undo(id, mother)).code).toBe('NOT_FOUND');
  });

  test.each([
    [
      'another consent to the same was given',
      async ({ signed, send, answer, father }: Family) => {
        const other = await signed();
        await send(other, father);
        expect((await answer(other, father, true)).signing?.state).toBe('GIVEN');
      },
    ],
    [
      'the youth said no to who asks',
      async ({ house, youthId, youth }: Family) => {
        const input = { youthId, purpose: 'B102', categories: ['NAV_CASE'], reason: 'Vi vil hjelpe deg med bolig.' };
        const asked = await registry.ask(
          workerOf('HOUSING', house),
          'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
          { input },
        );
        const { id: requestId } = (asked.data as { requestConsent: { id: string } }).requestConsent;
        const answers = [{ category: 'NAV_CASE', accept: false }];
        const said = await registry.ask(
          youth,
          'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id } }',
          { input: { requestId, answers } },
        );
        expect(said.codes).toEqual([]);
      },
    ],
  ] as const)('is refused once %s, and nothing is written', async (_what, since) => {
    const family = await families.aFamily();
    const id = await declined(family);
    await since(family);
    expect((await family.undo(id, family.mother)).code).toBe('RULE_VIOLATED');
    expect(await family.tasks(family.mother)).toMatchObject([{ id, state: 'DECLINED' }]);
  });
});

describe('below 12, a guardian who undoes', () => {
  const toAnswer = async (youthId: string): Promise<unknown> => {
    const { data } = await registry.ask(
      OFFICER,
      `{ youth(id: "${youthId}") { consentRequests { edges { node { state categories { category answer version } } } } } }`,
    );
    return (data as { youth: { consentRequests: { edges: readonly { node: unknown }[] } } }).youth.consentRequests
      .edges[0]?.node;
  };

  test('a no to all finds the request unanswered again, as the other guardian and officers do', async () => {
    const child = await makeChild(families);
    const { mother, father, youthId, undo, say } = child;
    const asked = await child.requestsOf(father);
    const { answered } = await say(mother, { categories: [] });
    expect([await child.requestsOf(mother), await child.requestsOf(father)]).toEqual([[], []]);
    expect(await toAnswer(youthId)).toMatchObject({ state: 'DENIED' });
    expect((await undo(answered?.id ?? '', mother)).signing).toMatchObject({ state: 'TAKEN_BACK' });
    expect([await child.requestsOf(mother), await child.requestsOf(father)]).toEqual([asked, asked]);
    const open = { answer: 'NOT_ANSWERED', version: 2 };
    expect(await toAnswer(youthId)).toEqual({
      state: 'PENDING',
      categories: [
        { category: 'NAV_CASE', ...open },
        { category: 'NAV_ORDERS', ...open },
      ],
    });
    const yes = await say(mother);
    expect((await child.answer(yes.answered?.id ?? '', father, true)).signing?.state).toBe('ANSWERED');
    expect(await child.consents()).toHaveLength(1);
  });

  test('a no to what another has said yes to is waited for again', async () => {
    const child = await makeChild(families);
    const { mother, father, undo, answer, tasks } = child;
    const { id } = await child.begun();
    await answer(id, father, false);
    const left = await child.requestsOf(mother);
    expect((await undo(id, father)).signing).toMatchObject({ state: 'SENT' });
    expect(await child.requestsOf(mother)).toEqual(left);
    expect(await tasks(mother)).toMatchObject([{ id, state: 'ANSWERED' }]);
    // Who has said yes is told neither of a no nor that it is undone: it is refused alike.
    expect((await undo(id, mother)).code).toBe('RULE_VIOLATED');
    expect((await answer(id, father, true)).signing?.state).toBe('ANSWERED');
    expect(await child.consents()).toHaveLength(1);
  });

  test('is refused once an officer has entered another answer', async () => {
    const child = await makeChild(families, '2016-06-01', ['NAV_CASE']);
    const { mother, youthId, requestId, undo, say } = child;
    const { answered } = await say(mother, { categories: [] });
    await registry.asOwner(
      `insert into consent_request_answer (id, request_id, category, answer, at, author_id, capacity, method, language)
      values (gen_random_uuid(), $1, 'NAV_CASE', 'DECLINED', $2, 'Z990010', 'OFFICER', 'PAPER', 'nb')`,
      [requestId, families.now()],
    );
    const before = await toAnswer(youthId);
    expect(before).toMatchObject({ state: 'DENIED' });
    expect((await undo(answered?.id ?? '', mother)).code).toBe('RULE_VIOLATED');
    expect(await toAnswer(youthId)).toEqual(before);
  });
});
