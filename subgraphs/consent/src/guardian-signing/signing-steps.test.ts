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
    const unsent = state === 'SIGNED' && (step === 'accept' || step === 'decline');
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
