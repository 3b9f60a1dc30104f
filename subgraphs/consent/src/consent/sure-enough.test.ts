import { reader } from '../registry.test-setup';
import { startRequests } from '../consent-request/requests.test-setup';
import { GIVE, OFFICER, ORALLY } from './giving.test-setup';

type Requests = Awaited<ReturnType<typeof startRequests>>;

const SPECIAL = 'CHILD_WELFARE_DECISIONS';
const SIGN = 'mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }';
const SEND = 'mutation ($id: ID!, $guardianIds: [ID!]!) { sendToGuardians(id: $id, guardianIds: $guardianIds) { id } }';
const ANSWER = 'mutation ($id: ID!, $accept: Boolean!) { answerAsGuardian(id: $id, accept: $accept) { state } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { state } }';
const INSUFFICIENT = [{ extensions: { code: 'INSUFFICIENT_USER_AUTHENTICATION' } }];

let requests: Requests;
let ask: Requests['ask'];
beforeAll(async () => {
  requests = await startRequests();
  ({ ask } = requests);
});
afterAll(() => requests.registry.stop());

const lower = (caller: ReturnType<typeof reader>) => ({ ...caller, assurance: 'SUBSTANTIAL' }) as const;
const standing = async (youthId: string) => (await requests.registry.services.consents.ofYouth(youthId)).length;

test('a special category is given with a login of a high level, others with a substantial one', async () => {
  const { youth, house, youthId } = await requests.aWorld();
  const given = (categories: readonly string[]) => ({ input: { recipientId: house, purpose: 'B102', categories } });
  expect((await ask(lower(youth), GIVE, given([SPECIAL]))).errors).toMatchObject(INSUFFICIENT);
  expect(await standing(youthId)).toBe(0);
  expect((await ask(lower(youth), GIVE, given(['NAV_CASE']))).errors).toEqual([]);
  expect((await ask(youth, GIVE, given([SPECIAL]))).errors).toEqual([]);
  expect(await standing(youthId)).toBe(2);
});

test('what an officer takes down is signed by no login', async () => {
  const { youthId, house } = await requests.aWorld();
  const input = { youthId, recipientId: house, purpose: 'B102', categories: [SPECIAL], signedBy: ['YOUTH'] };
  expect((await ask(lower(OFFICER), GIVE, { input: { ...input, signing: ORALLY } })).errors).toEqual([]);
});

test('a no, and an end, ask for no higher level; a yes in the same answer does, and all of it waits', async () => {
  const { youth, youthId, send, answer, received } = await requests.aWorld();
  const { id } = await send({ categories: [SPECIAL, 'NAV_CASE'] });
  const answers = async (): Promise<unknown> => (await received())[0]?.categories.map(({ answer: said }) => said);
  // In whichever order they are said: the no waits with the yes.
  for (const said of [
    { NAV_CASE: false, [SPECIAL]: true },
    { [SPECIAL]: true, NAV_CASE: false },
  ]) {
    expect((await answer(id, said, {}, lower(youth))).errors).toMatchObject(INSUFFICIENT);
    expect(await standing(youthId)).toBe(0);
    expect(await answers()).toEqual(['NOT_ANSWERED', 'NOT_ANSWERED']);
  }
  for (const category of ['NAV_CASE', SPECIAL]) {
    expect((await answer(id, { [category]: false }, {}, lower(youth))).errors).toEqual([]);
  }
  expect(await answers()).toEqual(['DECLINED', 'DECLINED']);
  expect((await answer(id, { [SPECIAL]: true })).errors).toEqual([]);
  const [consent] = await requests.registry.services.consents.ofYouth(youthId);
  const end = { id: consent?.id };
  expect((await ask(lower(youth), WITHDRAW, end)).errors).toEqual([]);
});

test('a youth of 13 and a guardian sign alike, and the guardian says no as before', async () => {
  const { youth, youthId, house } = await requests.aWorld('2012-06-01');
  const guardianId = await requests.registry.aGuardian(youthId);
  const guardian = lower(reader('GUARDIAN', guardianId));
  const input = { recipientId: house, purpose: 'B102', categories: [SPECIAL] };
  expect((await ask(lower(youth), SIGN, { input })).errors).toMatchObject(INSUFFICIENT);
  const signed = (await ask(youth, SIGN, { input })).data as { signForGuardian: { id: string } };
  const { id } = signed.signForGuardian;
  expect((await ask(youth, SEND, { id, guardianIds: [guardianId] })).errors).toEqual([]);
  expect((await ask(guardian, ANSWER, { id, accept: true })).errors).toMatchObject(INSUFFICIENT);
  expect(await standing(youthId)).toBe(0);
  expect((await ask(guardian, ANSWER, { id, accept: false })).data).toMatchObject({
    answerAsGuardian: { state: 'DECLINED' },
  });
});

test('what a youth signed at a level that nobody kept is no yes to a special category: the youth signs it anew', async () => {
  const { youth, youthId, house } = await requests.aWorld('2012-06-01');
  const { asOwner, aGuardian, dataSource } = requests.registry;
  const guardianId = await aGuardian(youthId);
  const guardian = reader('GUARDIAN', guardianId);
  const sent = async (category: string, as = youth, kept?: string | null): Promise<string> => {
    const input = { recipientId: house, purpose: 'B102', categories: [category] };
    const { data } = await ask(as, SIGN, { input });
    const { id } = (data as { signForGuardian: { id: string } }).signForGuardian;
    if (kept !== undefined) await asOwner('update guardian_signing set assurance = $2 where id = $1', [id, kept]);
    await ask(youth, SEND, { id, guardianIds: [guardianId] });
    return id;
  };
  const refused = [{ extensions: { code: 'RULE_VIOLATED', rule: 'GUARDIAN_SIGNING', argument: 'id' } }];
  for (const kept of [null, 'SUBSTANTIAL']) {
    const id = await sent(SPECIAL, youth, kept);
    // The first who answers is told, not the last.
    await ask(youth, SEND, { id, guardianIds: [await aGuardian(youthId)] });
    expect((await ask(guardian, ANSWER, { id, accept: true })).errors).toMatchObject(refused);
    expect(await dataSource.query('select kind from guardian_signing_event where signing_id = $1', [id])).toEqual([
      { kind: 'SENT' },
      { kind: 'SENT' },
    ]);
    expect((await ask(guardian, ANSWER, { id, accept: false })).errors).toEqual([]);
  }
  expect(await standing(youthId)).toBe(0);
  const others = [await sent('NAV_CASE', youth, null), await sent('NAV_ORDERS', lower(youth)), await sent(SPECIAL)];
  for (const id of others) expect((await ask(guardian, ANSWER, { id, accept: true })).errors).toEqual([]);
  expect(await standing(youthId)).toBe(3);
  const levels: readonly { readonly assurance: string | null }[] = await dataSource.query(
    'select assurance from guardian_signing where id = any($1::uuid[]) order by id',
    [others],
  );
  expect(levels.map(({ assurance }) => assurance)).toEqual([null, 'SUBSTANTIAL', 'HIGH']);
});
