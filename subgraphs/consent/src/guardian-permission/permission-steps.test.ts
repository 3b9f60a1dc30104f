import { startHouseholds, START, type Answered, type Household, type Households } from './permitting.test-setup';
import { isAcceptedByAll } from '../guardian-signing/asked-of-guardians';
import { permissionStateOf, PermissionState, type PermissionEvent } from './permission-state';

const WEEKS = 14 * 24 * 60 * 60 * 1000;
const EIGHTEEN = new Date('2026-05-31T22:00:00Z');

let households: Households;
beforeAll(async () => {
  households = await startHouseholds();
});
afterEach(() => households.setClock(START));
afterAll(() => households.registry.stop());

const STEPS: Readonly<Record<string, (household: Household, id: string) => Promise<Answered>>> = {
  send: ({ send, father }, id) => send(id, [father]),
  accept: ({ answer, mother }, id) => answer(id, mother, true),
  decline: ({ answer, mother }, id) => answer(id, mother, false),
  undo: ({ undo, mother }, id) => undo(id, mother),
  revoke: ({ revoke }, id) => revoke(id),
  revokePermission: ({ revokePermission, mother }, id) => revokePermission(id, mother),
  revokeOnPaper: ({ revokeOnPaper }, id) => revokeOnPaper(id),
};

const REACHED: Readonly<Record<PermissionState, (household: Household) => Promise<string>>> = {
  ASKED: async ({ ask }) => (await ask()).record.id,
  SENT: ({ sent, mother }) => sent(mother),
  async GIVEN(household) {
    const id = await REACHED.SENT(household);
    await household.answer(id, household.mother, true);
    return id;
  },
  async DECLINED(household) {
    const id = await REACHED.SENT(household);
    await household.answer(id, household.mother, false);
    return id;
  },
  async REVOKED(household) {
    const id = await REACHED.GIVEN(household);
    await household.revoke(id);
    return id;
  },
  async EXPIRED(household) {
    const id = await REACHED.SENT(household);
    households.setClock(new Date(START.getTime() + WEEKS));
    return id;
  },
  async LAPSED(household) {
    const id = await REACHED.GIVEN(household);
    households.setClock(EIGHTEEN);
    return id;
  },
};

/** What a step leads to; all that does not stand here is refused. */
const TABLE: Readonly<Partial<Record<string, PermissionState>>> = {
  'ASKED send': 'SENT',
  'ASKED revoke': 'REVOKED',
  'ASKED revokeOnPaper': 'REVOKED',
  'SENT send': 'SENT',
  'SENT accept': 'GIVEN',
  'SENT decline': 'DECLINED',
  'SENT revoke': 'REVOKED',
  'SENT revokeOnPaper': 'REVOKED',
  'DECLINED undo': 'SENT',
  'DECLINED revoke': 'REVOKED',
  'DECLINED revokeOnPaper': 'REVOKED',
  'GIVEN revoke': 'REVOKED',
  'GIVEN revokePermission': 'REVOKED',
  'GIVEN revokeOnPaper': 'REVOKED',
};

test.each(Object.values(PermissionState))(
  'of %s each step leads where the table says, or is refused',
  async (state) => {
    for (const [step, take] of Object.entries(STEPS)) {
      const household = await households.aHousehold();
      const id = await REACHED[state](household);
      const { refused } = await take(household, id);
      const next = TABLE[`${state} ${step}`];
      const isGuardians = ['accept', 'decline', 'undo', 'revokePermission'].includes(step);
      // What was not sent, and what is no guardian's any more, is not there.
      const isHidden = isGuardians && (state === 'ASKED' || state === 'LAPSED');
      const expected = next !== undefined ? null : isHidden ? 'NOT_FOUND' : 'RULE_VIOLATED GUARDIAN_PERMISSION';
      expect([step, await household.states(), refused]).toEqual([step, [next ?? state], expected]);
      households.setClock(START);
    }
  },
);

test('stands where its lines say, to the moment', () => {
  const [expiresAt, lapsesAt] = [new Date(START.getTime() + WEEKS), EIGHTEEN];
  const line = (kind: PermissionEvent['kind'], guardianId: string | null = null): PermissionEvent => ({
    kind,
    guardianId,
  });
  const [sent, accepted, given] = [line('SENT', 'm'), line('ACCEPTED', 'm'), line('GIVEN')];
  const stateAt = (at: Date, ...events: readonly PermissionEvent[]) =>
    permissionStateOf({ expiresAt, lapsesAt, events }, at);
  const before = (at: Date): Date => new Date(at.getTime() - 1);
  expect([stateAt(before(expiresAt), sent), stateAt(expiresAt, sent)]).toEqual(['SENT', 'EXPIRED']);
  expect([stateAt(before(expiresAt)), stateAt(expiresAt)]).toEqual(['ASKED', 'EXPIRED']);
  const all = [sent, accepted, given];
  expect([stateAt(before(lapsesAt), ...all), stateAt(lapsesAt, ...all)]).toEqual(['GIVEN', 'LAPSED']);
  // What does not stand in the table changes nothing.
  expect(stateAt(START, ...all, line('REVOKED'), given)).toBe('REVOKED');
  expect([[], [sent], [sent, accepted], [sent, line('SENT', 'f'), accepted]].map(isAcceptedByAll)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});
