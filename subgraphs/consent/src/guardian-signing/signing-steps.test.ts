import { newId } from '@brobygger/domain';
import { workerOf } from '../registry.test-setup';
import { startFamilies, START, type Families, type Family } from './family.test-setup';
import { isAcceptedByAll } from './asked-of-guardians';
import { type SigningAct, SigningState, signingStateOf, type SigningEvent } from './signing-state';

const WEEKS = 14 * 24 * 60 * 60 * 1000;

let families: Families;
let registry: Families['registry'];
let aFamily: Families['aFamily'];
beforeAll(async () => {
  families = await startFamilies();
  ({ registry, aFamily } = families);
});
afterAll(() => registry.stop());

describe('each step', () => {
  const STEPS: Readonly<Record<string, (family: Family, id: string) => Promise<{ readonly code: unknown }>>> = {
    send: ({ send, father }, id) => send(id, father),
    takeBack: ({ takeBack }, id) => takeBack(id),
    accept: ({ answer, mother }, id) => answer(id, mother, true),
    undo: ({ undo, mother }, id) => undo(id, mother),
    decline: ({ answer, mother }, id) => answer(id, mother, false),
  };
  const REACHED: Readonly<Record<SigningState, (family: Family) => Promise<string>>> = {
    SIGNED: ({ signed }) => signed(),
    async SENT(family) {
      const id = await family.signed();
      await family.send(id, family.mother);
      return id;
    },
    async GIVEN(family) {
      const id = await REACHED.SENT(family);
      await family.answer(id, family.mother, true);
      return id;
    },
    async DECLINED(family) {
      const id = await REACHED.SENT(family);
      await family.answer(id, family.mother, false);
      return id;
    },
    async TAKEN_BACK(family) {
      const id = await REACHED.SENT(family);
      await family.takeBack(id);
      return id;
    },
    async EXPIRED(family) {
      const id = await REACHED.SENT(family);
      families.wait(WEEKS);
      return id;
    },
  };
  /** What a step leads to; all that does not stand here is refused. */
  const TABLE: Readonly<Partial<Record<string, SigningState>>> = {
    'SIGNED send': 'SENT',
    'SIGNED takeBack': 'TAKEN_BACK',
    'SENT send': 'SENT',
    'SENT takeBack': 'TAKEN_BACK',
    'SENT accept': 'GIVEN',
    'SENT decline': 'DECLINED',
    'DECLINED undo': 'SENT',
    // A guardian may undo the no: what the youth no longer wants is not to come of it.
    'DECLINED takeBack': 'TAKEN_BACK',
    // Saying the same again changes nothing.
    'TAKEN_BACK takeBack': 'TAKEN_BACK',
  };
  const matrix = Object.values(SigningState).flatMap((state) =>
    Object.keys(STEPS).map((step) => [state, step] as const),
  );

  test.each(matrix)('of %s: %s leads where the table says, or is refused', async (state, step) => {
    const family = await aFamily();
    const id = await REACHED[state](family);
    const { code } = (await STEPS[step]?.(family, id)) ?? { code: 'no such step' };
    const { data } = await registry.ask(family.youth, '{ me { guardianSignings { state } } }');
    const next = TABLE[`${state} ${step}`];
    expect(data).toEqual({ me: { guardianSignings: [{ state: next ?? state }] } });
    const unsent = state === 'SIGNED' && ['accept', 'decline', 'undo'].includes(step);
    expect(code).toBe(next !== undefined ? null : unsent ? 'NOT_FOUND' : 'RULE_VIOLATED');
  });

  test('stands where its lines say, to the moment', () => {
    const expiresAt = new Date(START.getTime() + WEEKS);
    const line = (kind: SigningAct, guardianId: string | null = null): SigningEvent => ({ kind, guardianId });
    const [sent, accepted] = [line('SENT', 'm'), line('ACCEPTED', 'm')];
    const before = new Date(expiresAt.getTime() - 1);
    expect(signingStateOf({ expiresAt, events: [sent] }, before)).toBe('SENT');
    expect(signingStateOf({ expiresAt, events: [sent] }, expiresAt)).toBe('EXPIRED');
    expect(signingStateOf({ expiresAt, events: [sent, accepted, line('GIVEN')] }, expiresAt)).toBe('GIVEN');
    expect([[], [sent], [sent, accepted], [sent, line('SENT', 'f'), accepted]].map(isAcceptedByAll)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

test('what names a request that has not come to the youth, or asked for something else, signs nothing', async () => {
  const [family, other] = [await aFamily(), await aFamily()];
  const { youth, youthId, house } = family;
  const asks = async (of: Family, personId: string): Promise<string> => {
    const input = {
      youthId: of.youthId,
      purpose: 'B102',
      categories: ['NAV_CASE'],
      reason: 'Vi vil hjelpe deg med bolig.',
    };
    const { data } = await registry.ask(
      workerOf('HOUSING', of.house, personId),
      'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
      { input },
    );
    return (data as { requestConsent: { id: string } }).requestConsent.id;
  };
  const sign = async (requestId: string | null, more: object = {}): Promise<unknown> => {
    const query = 'mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }';
    const input = { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], requestId, ...more };
    const hop = { caller: youth, purpose: null, requestId: 'r', audience: 'consent' };
    const { errors = [] } = await registry.subgraph.execute(hop, { query, variables: { input } });
    return errors[0] === undefined ? null : { message: errors[0].message, ...errors[0].extensions };
  };
  const own = await asks(family, 'Z990021');
  const keptOut = await asks(family, 'Z990022');
  await registry.knows(house, 'Z990022');
  await registry.services.blocks.block(youthId, 'Z990022', START);
  const unknown = [newId(), 'no id', '', keptOut, await asks(other, 'Z990021')];
  const said = await Promise.all(unknown.map((requestId) => sign(requestId)));
  expect(said[0]).toMatchObject({ code: 'NOT_FOUND', argument: 'input.requestId' });
  expect(said).toEqual(unknown.map(() => said[0]));
  const asked = { rule: 'CONSENT_REQUESTED', argument: 'input.requestId' };
  expect(await sign(own, { categories: ['NAV_ORDERS'] })).toMatchObject(asked);
  expect(await sign(own, { recipientId: other.house })).toMatchObject(asked);
  const signed = (): Promise<unknown> =>
    registry.dataSource.query('select request_id from guardian_signing where youth_id = $1 order by id', [youthId]);
  expect(await signed()).toEqual([]);
  expect([await sign(own), await sign(null)]).toEqual([null, null]);
  expect(await signed()).toEqual([{ request_id: own }, { request_id: null }]);
});
