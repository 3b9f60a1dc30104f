import { startHouseholds, START, type Household, type Households } from './permitting.test-setup';

const DAY = 86_400_000;

let households: Households;
let aHousehold: Households['aHousehold'];
beforeAll(async () => {
  households = await startHouseholds();
  ({ aHousehold } = households);
});
afterEach(() => households.setClock(START));
afterAll(() => households.registry.stop());

const violated = { refused: 'RULE_VIOLATED GUARDIAN_PERMISSION', argument: 'id' };
const later = (days: number): void => households.setClock(new Date(START.getTime() + days * DAY));

/** What the mother said no to, which was sent to her and these. */
async function declined({ sent, answer, mother }: Household, ...others: readonly string[]): Promise<string> {
  const id = await sent(mother, ...others);
  await answer(id, mother, false);
  return id;
}

describe('a guardian who undoes a no to where a youth may live', () => {
  test('is asked as before: undoing it twice is as once, and a yes or another no counts', async () => {
    const household = await aHousehold();
    const { mother, answer, undo, states, tasks } = household;
    const id = await declined(household);
    expect(await tasks(mother)).toMatchObject([{ state: 'DECLINED', declinedByYou: true }]);
    expect((await undo(id, mother)).record).toMatchObject({ id, state: 'SENT', declinedByYou: false });
    expect((await undo(id, mother)).record).toMatchObject({ id, state: 'SENT' });
    expect((await answer(id, mother, false)).record).toMatchObject({ state: 'DECLINED', declinedByYou: true });
    await undo(id, mother);
    expect((await answer(id, mother, true)).record).toMatchObject({ state: 'GIVEN' });
    expect(await states()).toEqual(['GIVEN']);
    const { data } = await households.registry.ask(
      household.youth,
      '{ me { guardianPermissions { events { kind guardianId } guardianSees { declinedByYou } } } }',
    );
    const kinds = ['SENT', 'DECLINED', 'DECLINE_UNDONE', 'DECLINED', 'DECLINE_UNDONE', 'ACCEPTED'];
    const events = [...kinds.map((kind) => ({ kind, guardianId: mother })), { kind: 'GIVEN', guardianId: null }];
    expect(data).toEqual({ me: { guardianPermissions: [{ events, guardianSees: { declinedByYou: false } }] } });
  });

  test('waits for the other guardian as before, and the yes of that one is not enough', async () => {
    const household = await aHousehold();
    const { mother, father, answer, undo, states, tasks } = household;
    const id = await declined(household, father);
    expect(await tasks(father)).toMatchObject([{ state: 'DECLINED', declinedByYou: false }]);
    await undo(id, mother);
    await answer(id, father, true);
    expect(await states()).toEqual(['SENT']);
    await answer(id, mother, true);
    expect(await states()).toEqual(['GIVEN']);
  });

  test('undoes the own alone, in time, of what reaches them', async () => {
    const household = await aHousehold();
    const { mother, father, undo, stands, states } = household;
    const id = await declined(household, father);
    expect(await undo(id, father)).toMatchObject(violated);
    expect(await undo(id, (await aHousehold()).mother)).toMatchObject({ refused: 'NOT_FOUND', argument: 'id' });
    later(14);
    expect(await undo(id, mother)).toMatchObject(violated);
    later(13);
    await stands(mother, 'SHIELDED');
    expect(await undo(id, mother)).toMatchObject({ refused: 'NOT_FOUND' });
    expect(await states()).toEqual(['DECLINED']);
  });

  test.each<readonly [what: string, since: (household: Household, id: string) => Promise<unknown>]>([
    ['the youth has revoked it', ({ revoke }, id) => revoke(id)],
    ['an officer has entered on paper that it is revoked', ({ revokeOnPaper }, id) => revokeOnPaper(id)],
    ['the youth has asked anew', ({ ask }) => ask()],
    ['the youth has asked anew, and revoked that', async ({ ask, revoke }) => revoke((await ask()).record.id)],
    ['guardians have said yes on paper', ({ onPaper, father }) => onPaper({ guardianIds: [father] })],
  ])('is refused alike once %s, and nothing is written', async (_what, since) => {
    const household = await aHousehold();
    const id = await declined(household);
    later(1);
    await since(household, id);
    const before = await household.states();
    expect(await household.undo(id, household.mother)).toMatchObject(violated);
    expect(await household.states()).toEqual(before);
  });

  test('is not refused for what the youth asks to live elsewhere', async () => {
    const household = await aHousehold();
    const id = await declined(household);
    await household.ask(await households.registry.anOrganisation('HOUSING'));
    expect((await household.undo(id, household.mother)).record).toMatchObject({ state: 'SENT' });
  });
});
