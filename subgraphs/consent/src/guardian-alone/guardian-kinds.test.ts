import { GuardianKind, Role } from '@brobygger/domain';
import { OFFICER, startFamilies, type Families } from '../guardian-signing/family.test-setup';
import { ON_PAPER, reader } from '../registry.test-setup';
import { HEARD, makeChild } from './child.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const become = (guardianId: string, kind: GuardianKind): Promise<unknown> =>
  families.registry.asOwner('update guardianship set kind = $2 where guardian_id = $1', [guardianId, kind]);
const guardiansOf = async (youthId: string, as = OFFICER): Promise<unknown> => {
  const { data } = await families.registry.ask(as, `{ youth(id: "${youthId}") { guardians { id kind signs } } }`);
  return (data as { youth: { guardians: unknown } }).youth.guardians;
};
const onPaper = async (youthId: string, house: string, more: object): Promise<readonly unknown[]> => {
  const input = { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signing: ON_PAPER, ...more };
  const query = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
  return (await families.registry.ask(OFFICER, query, { input })).codes;
};

test('the yes of a representative is enough for a child below 12, whoever else is a guardian; a parent’s no is a no', async () => {
  for (const isRepresented of [false, true]) {
    const child = await makeChild(families);
    await become(child.mother, isRepresented ? GuardianKind.REPRESENTATIVE : GuardianKind.VERGE);
    const refused = isRepresented ? [] : [['giveConsent', 'RULE_VIOLATED']];
    await child.begun();
    expect(await child.consents()).toHaveLength(isRepresented ? 1 : 0);
    const other = await makeChild(families);
    await become(other.mother, isRepresented ? GuardianKind.REPRESENTATIVE : GuardianKind.VERGE);
    expect(
      await onPaper(other.youthId, other.house, { guardianId: other.mother, signedBy: ['GUARDIAN'], heard: HEARD }),
    ).toEqual(refused);
  }
  const child = await makeChild(families);
  await become(child.mother, GuardianKind.REPRESENTATIVE);
  const { answered } = await child.say(child.father, { categories: [] });
  expect(answered).toMatchObject({ state: 'DECLINED' });
  expect(await child.requestsOf(child.mother)).toEqual([]);
});

test('a parent’s yes for a child with a representative waits for the representative', async () => {
  const child = await makeChild(families);
  await become(child.mother, GuardianKind.REPRESENTATIVE);
  const { answered } = await child.say(child.father);
  expect(await child.consents()).toEqual([]);
  expect((await child.answer(answered?.id ?? '', child.mother, true)).code).toBeNull();
  expect(await child.consents()).toHaveLength(1);
});

test('a verge of an adult is asked nothing, is told nothing and signs nothing, on paper neither', async () => {
  const family = await families.aFamily('2012-06-01');
  const { youthId, house, mother, father, youth } = family;
  await become(father, GuardianKind.VERGE);
  const id = await family.signed();
  await family.send(id, father);
  expect(await family.tasks(father)).toHaveLength(1);
  expect(await guardiansOf(youthId)).toEqual(
    expect.arrayContaining([
      { id: mother, kind: null, signs: true },
      { id: father, kind: 'VERGE', signs: true },
    ]),
  );
  await families.registry.asOwner("update youth set birth_date = '2008-03-02' where id = $1", [youthId]);
  expect(await family.tasks(father)).toEqual([]);
  expect((await family.answer(id, father, true)).code).toBe('NOT_FOUND');
  expect((await family.send(id, father)).code).toBe('GUARDIAN_UNKNOWN');
  expect((await family.sign()).code).toBe('RULE_VIOLATED');
  const asked = await families.registry.ask(
    reader(Role.YOUTH, youthId),
    'mutation ($id: ID!) { askGuardianPermission(organisationId: $id) { id } }',
    { id: house },
  );
  expect(asked.codes).toEqual([['askGuardianPermission', 'RULE_VIOLATED']]);
  const both = { signedBy: ['YOUTH', 'GUARDIAN'], guardianId: father };
  expect(await onPaper(youthId, house, both)).toEqual([['giveConsent', 'GUARDIAN_UNKNOWN']]);
  expect(await onPaper(youthId, house, { signedBy: ['GUARDIAN'], guardianId: father })).not.toEqual([]);
  expect(await onPaper(youthId, house, { signedBy: ['YOUTH'] })).toEqual([]);
  expect(await guardiansOf(youthId)).toContainEqual({ id: father, kind: 'VERGE', signs: false });
  const { data } = await families.registry.ask(youth, '{ me { guardians { kind signs } } }');
  expect(data).toMatchObject({
    me: { guardians: expect.arrayContaining([{ kind: 'VERGE', signs: false }]) as unknown },
  });
});
