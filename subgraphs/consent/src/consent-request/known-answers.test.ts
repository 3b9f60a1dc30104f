import { ON_PAPER } from '../registry.test-setup';
import { ANSWER, AT, OFFICER, startRequests, type World } from './requests.test-setup';

let world: Awaited<ReturnType<typeof startRequests>>;
let aWorld: (typeof world)['aWorld'];
beforeAll(async () => {
  world = await startRequests();
  ({ aWorld } = world);
});
afterAll(() => world.registry.stop());

/** What an officer enters of the first category, who knows it in the version. */
const enter = ({ youthId }: World, requestId: string, accept: boolean, expectedVersion?: number, more = {}) =>
  world.ask(OFFICER, ANSWER, {
    input: {
      requestId,
      youthId,
      signing: ON_PAPER,
      answers: [{ category: 'NAV_CASE', accept, ...(expectedVersion === undefined ? {} : { expectedVersion }) }],
      ...more,
    },
  });

/** The version of the first category as the officer reads it. */
async function versionOf({ received }: World, requestId: string): Promise<number> {
  const found = (await received(OFFICER)).find(({ id }) => id === requestId);
  return found?.categories[0]?.version ?? -1;
}

const statesOf = async ({ consents }: World) => (await consents()).map(({ withdrawnAs }) => withdrawnAs);

const giveElsewhere = ({ youth, youthId, house }: World) =>
  world.registry.services.consents.give(
    youth,
    { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    AT,
  );

describe('an officer’s answer', () => {
  test('that is older than the youth’s yes ends nothing, and says what stands; read anew, it is entered', async () => {
    const of = await aWorld();
    const { id } = await of.send();
    const version = await versionOf(of, id);
    expect(version).toBe(0);
    await of.answer(id, { NAV_CASE: true });
    const [given] = await of.consents();

    const { data, errors } = await enter(of, id, false, version);
    const standing = [
      { category: 'NAV_CASE', version: 2, answer: 'ACCEPTED', consents: [{ id: given?.id, version: 1 }] },
    ];
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: 'CONFLICT', argument: 'input.answers[0].expectedVersion', standing }],
    ]);
    expect(await statesOf(of)).toEqual([null]);
    expect((await of.received())[0]?.categories[0]?.history).toHaveLength(1);

    expect((await enter(of, id, false, await versionOf(of, id))).errors).toEqual([]);
    expect(await statesOf(of)).toEqual(['OFFICER']);
  });

  test.each([0, undefined])('that knows of nothing (%s) ends no yes that the youth gave elsewhere', async (version) => {
    const of = await aWorld();
    const { id } = await of.send();
    const { id: consentId } = await giveElsewhere(of);
    const standing = [
      { category: 'NAV_CASE', version: 1, answer: 'NOT_ANSWERED', consents: [{ id: consentId, version: 1 }] },
    ];
    expect((await enter(of, id, false, version)).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', standing } },
    ]);
    expect(await statesOf(of)).toEqual([null]);
  });

  test('that is older than what the youth took back, or said no to, gives nothing anew', async () => {
    const [one, other] = [await aWorld(), await aWorld()];
    const { id } = await one.send();
    const consent = await giveElsewhere(one);
    const version = await versionOf(one, id);
    await world.registry.services.consents.withdraw(one.youth, consent.id, AT);
    expect((await enter(one, id, true, version)).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', standing: [{ version: 2, consents: [] }] } },
    ]);
    expect(await statesOf(one)).toEqual(['YOUTH']);

    // To another request of the same organisation; that it is said to be despite the no is of a no that is known.
    const [first, second] = [await other.send(), await other.send({ categories: ['NAV_CASE'] })];
    await other.answer(second.id, { NAV_CASE: false });
    expect((await enter(other, first.id, true, 0, { despiteRefusal: true })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', standing: [{ version: 1, answer: 'NOT_ANSWERED', consents: [] }] } },
    ]);
    expect(await other.consents()).toEqual([]);
  });

  test('that is older than one to a registration that was merged into the youth’s is refused too', async () => {
    const [kept, former] = [await aWorld(), await aWorld()];
    const { id } = await kept.send();
    const before = await former.send({}, kept.worker);
    await former.answer(before.id, { NAV_CASE: false });
    const version = await versionOf(kept, id);
    await world.registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, kept.youthId]);
    expect((await enter(kept, id, true, version, { despiteRefusal: true })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', standing: [{ version: 1 }] } },
    ]);
  });

  test('is one of two at once: the second says what the first has changed', async () => {
    const of = await aWorld();
    const { id } = await of.send();
    const answers = await Promise.all([enter(of, id, true, 0), enter(of, id, false, 0)]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      { extensions: { code: 'CONFLICT', standing: [{ category: 'NAV_CASE' }] } },
    ]);
    expect((await of.received())[0]?.categories[0]?.history).toHaveLength(1);
  });

  test('to several is whole or none: each that stands otherwise is told, and the first is named', async () => {
    const of = await aWorld();
    const { id } = await of.send();
    await of.answer(id, { NAV_ORDERS: false });
    const answers = ['NAV_CASE', 'NAV_ORDERS'].map((category) => ({ category, accept: true, expectedVersion: 0 }));
    expect((await enter(of, id, true, 0, { answers })).errors).toMatchObject([
      {
        extensions: {
          argument: 'input.answers[1].expectedVersion',
          standing: [{ category: 'NAV_ORDERS', version: 1, answer: 'DECLINED', consents: [] }],
        },
      },
    ]);
    expect(await of.consents()).toEqual([]);
  });

  test.each([-1, 2_000_000_000])('in version %s, which is none, is no input', async (version) => {
    const of = await aWorld();
    const { id } = await of.send();
    const { errors } = await enter(of, id, true, version);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('the youth’s own answer is refused for no version', async () => {
  const of = await aWorld();
  const { id } = await of.send();
  await enter(of, id, true, 0);
  const answers = [{ category: 'NAV_CASE', accept: false, expectedVersion: 0 }];
  expect((await world.ask(of.youth, ANSWER, { input: { requestId: id, answers } })).errors).toEqual([]);
  expect(await statesOf(of)).toEqual(['YOUTH']);
});
