import { newId } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { OFFICER, startHouseholds, START, type Households } from './permitting.test-setup';

let households: Households;
let registry: Households['registry'];
let aHousehold: Households['aHousehold'];
beforeAll(async () => {
  households = await startHouseholds();
  ({ registry, aHousehold } = households);
});
afterEach(() => households.setClock(START));
afterAll(() => registry.stop());

const violated = { refused: 'RULE_VIOLATED GUARDIAN_PERMISSION' };

describe('what a youth of 17 asks', () => {
  test('reaches no guardian before it is sent, and is then just what the youth saw', async () => {
    const { ask, send, tasks, mother, father, house } = await aHousehold();
    const { record } = await ask();
    expect(record).toMatchObject({ state: 'ASKED', events: [], lapsesAt: '2026-05-31T22:00:00.000Z' });
    expect([await tasks(mother), await tasks(father)]).toEqual([[], []]);
    const { record: sent } = await send(record.id, [mother]);
    expect(sent.events).toEqual([{ kind: 'SENT', guardianId: mother, capacity: 'YOUTH' }]);
    expect(await tasks(mother)).toEqual([sent.guardianSees]);
    expect(sent.guardianSees).toEqual({
      id: record.id,
      youthName: 'Mina Test',
      organisation: { id: house },
      agency: 'HOUSING',
      expiresAt: '2026-03-16T10:00:00.000Z',
      state: 'SENT',
      declinedByYou: false,
    });
    expect(await tasks(father)).toEqual([]);
  });

  test('stands once all to whom it was sent have said yes, and one no is enough', async () => {
    const { sent, answer, mother, father, states, ask, send } = await aHousehold();
    const id = await sent(mother, father);
    expect((await answer(id, mother, true)).record.state).toBe('SENT');
    // Changed her mind before the other has answered.
    expect((await answer(id, mother, false)).record.state).toBe('DECLINED');
    expect(await answer(id, father, true)).toMatchObject({ ...violated, argument: 'id' });
    const { record } = await ask();
    await send(record.id, [mother, father]);
    await Promise.all([answer(record.id, mother, true), answer(record.id, father, true)]);
    expect(await states()).toEqual(['GIVEN', 'DECLINED']);
  });

  test('waits for a guardian whom nothing may reach, until an officer clears them by name', async () => {
    const { sent, tasks, mother, father, answer, stands, held, states } = await aHousehold();
    await stands(father, 'SHIELDED');
    const id = await sent(mother, father);
    expect([await tasks(father), await held()]).toEqual([[], [father]]);
    expect(await answer(id, father, true)).toMatchObject({ refused: 'NOT_FOUND' });
    await answer(id, mother, true);
    expect(await states()).toEqual(['SENT']);
    await stands(father, 'CLEARED');
    await answer(id, father, true);
    expect(await states()).toEqual(['GIVEN']);
  });

  test('is asked from 12 until 18, of a housing service, one at a time', async () => {
    const { ask, youthId, states } = await aHousehold();
    const [office, other] = [await registry.anOrganisation('NAV'), await registry.anOrganisation('HOUSING')];
    expect(await ask(office)).toMatchObject({ ...violated, argument: 'organisationId' });
    for (const nowhere of [newId(), youthId, 'nowhere']) {
      expect(await ask(nowhere)).toMatchObject({ refused: 'NOT_FOUND', argument: 'organisationId' });
    }
    expect([(await ask()).refused, (await ask(other)).refused, (await ask()).refused]).toEqual([
      null,
      null,
      violated.refused,
    ]);
    expect(await states()).toEqual(['ASKED', 'ASKED']);
    const ages = ['2008-03-02', '2008-03-03', '2014-03-02', '2014-03-03'];
    const refusals = await Promise.all(ages.map(async (born) => (await (await aHousehold(born)).ask()).refused));
    expect(refusals).toEqual([violated.refused, null, null, violated.refused]);
  });

  test('is nobody else’s: not another youth’s, not a stranger’s, and not to be sent to one', async () => {
    const [household, other] = [await aHousehold(), await aHousehold()];
    const id = await household.sent(household.mother);
    expect(await household.send(id, [household.father, other.mother])).toMatchObject({
      refused: 'GUARDIAN_UNKNOWN',
      argument: 'guardianIds[1]',
    });
    expect(await household.tasks(household.father)).toEqual([]);
    const refused = [
      await other.send(id, [other.mother]),
      await other.revoke(id),
      await other.answer(id, other.mother, true),
      await household.answer(id, household.father, true),
      await household.revoke('null'),
      await other.revokeOnPaper(id),
    ];
    expect(refused.map((each) => each.refused)).toEqual(refused.map(() => 'NOT_FOUND'));
    expect(await household.states()).toEqual(['SENT']);
    const { codes } = await registry.ask(OFFICER, '{ guardianPermissions { id } }');
    expect(codes).toEqual([['guardianPermissions', 'FORBIDDEN_ROLE']]);
  });

  test('stands in the youth’s log where a guardian or an officer has read it', async () => {
    const { sent, tasks, held, mother, youthId } = await aHousehold();
    await sent(mother);
    await tasks(mother);
    await held();
    const entered: readonly object[] = await registry.dataSource.query(
      `select person_id as "personId", fields[1] as field from disclosure_entry where youth_id = $1 and act = 'READ_CONSENTS'`,
      [youthId],
    );
    expect(entered).toEqual([
      { personId: mother, field: 'Query.guardianPermissions' },
      { personId: OFFICER.personId, field: 'Youth.guardianPermissions' },
    ]);
  });
});

describe('on paper', () => {
  test('it stands at once, and what is revoked on paper is void', async () => {
    const { onPaper, revokeOnPaper, states, tasks, mother, father } = await aHousehold();
    const { record } = await onPaper({ guardianIds: [mother, father, mother] });
    expect(await states()).toEqual(['GIVEN']);
    expect(await tasks(mother)).toMatchObject([{ id: record.id, state: 'GIVEN' }]);
    expect(await onPaper()).toMatchObject({ ...violated, argument: 'input.organisationId' });
    expect((await revokeOnPaper(record.id)).refused).toBeNull();
    expect(await revokeOnPaper(record.id)).toMatchObject({ ...violated, argument: 'input.permissionId' });
    expect(await states()).toEqual(['REVOKED']);
    const scans: readonly object[] = await registry.dataSource.query(
      'select distinct capacity, scan_sha256 is not null as scanned from guardian_permission_event where permission_id = $1',
      [record.id],
    );
    expect(scans).toEqual([{ capacity: 'CONSENT_OFFICER', scanned: true }]);
  });

  test('nothing is entered of a stranger, a guardian whom nothing may reach, or for another municipality’s officer', async () => {
    const { onPaper, mother, father, stands, states } = await aHousehold();
    await stands(father, 'SHIELDED');
    const elsewhere = { ...reader('CONSENT_OFFICER', 'Z990011'), organisationId: newId() };
    const refused = [
      await onPaper({ guardianIds: [mother, newId()] }),
      await onPaper({ guardianIds: [mother, father] }),
      await onPaper({ scanSha256: 'no hash' }),
      await onPaper({ guardianIds: [] }),
      await onPaper({}, elsewhere),
      await onPaper({ youthId: newId() }),
    ];
    expect(refused.map((each) => [each.refused, each.argument])).toEqual([
      ['GUARDIAN_UNKNOWN', 'input.guardianIds[1]'],
      ['RULE_VIOLATED GUARDIAN_PERMISSION', 'input.guardianIds'],
      ['BAD_USER_INPUT', 'input.scanSha256'],
      ['BAD_USER_INPUT', 'input.guardianIds'],
      ['YOUTH_NOT_FOUND', null],
      ['YOUTH_NOT_FOUND', null],
    ]);
    expect(await states()).toEqual([]);
  });
});
