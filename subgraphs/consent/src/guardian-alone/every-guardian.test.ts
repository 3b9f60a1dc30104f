import { newId } from '@brobygger/domain';
import { OFFICER, startFamilies, type Families } from '../guardian-signing/family.test-setup';
import { makeChild, NOTHING } from './child.test-setup';
import { ON_PAPER } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const aChild = () => makeChild(families);

test('on paper too every guardian signs whom the child is not shielded from, and none whom nothing may reach', async () => {
  const child = await aChild();
  const { youthId, house, mother, father } = child;
  const onPaper = async (more: object): Promise<unknown> => {
    const input = { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['GUARDIAN'] };
    const query = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { guardianId otherGuardianIds } }';
    const variables = { input: { ...input, signing: ON_PAPER, ...more } };
    const hop = { caller: OFFICER, purpose: 'B109', requestId: 'r', audience: 'consent' };
    const { data, errors = [] } = await families.registry.subgraph.execute(hop, { query, variables });
    return errors[0]?.extensions ?? data?.['giveConsent'];
  };
  const capacity = (argument: string) => ({ rule: 'CAPACITY', argument: `input.${argument}` });
  const both = { guardianId: mother, otherGuardianIds: [father, mother] };
  expect(await onPaper({ guardianId: mother })).toMatchObject(capacity('otherGuardianIds'));
  expect(await onPaper({ otherGuardianIds: [mother, father] })).toMatchObject(capacity('guardianId'));
  const stranger = { ...both, otherGuardianIds: [father, newId()] };
  const unknown = { code: 'GUARDIAN_UNKNOWN', argument: 'input.otherGuardianIds' };
  expect(await onPaper(stranger)).toMatchObject(unknown);
  await child.stands(father, 'SHIELDED');
  expect(await onPaper(both)).toMatchObject(capacity('otherGuardianIds'));
  expect(await onPaper({ guardianId: father, otherGuardianIds: [mother] })).toMatchObject(capacity('guardianId'));
  await child.protect();
  expect(await onPaper({ guardianId: mother })).toMatchObject(capacity('guardianId'));
  expect(await child.written()).toEqual(NOTHING);
  await child.stands(mother, 'CLEARED');
  expect(await onPaper({ guardianId: mother })).toEqual({ guardianId: mother, otherGuardianIds: [] });
  // Held is not shielded: who is not cleared yet is waited for.
  const other = await aChild();
  await other.protect();
  await other.stands(other.mother, 'CLEARED');
  const alone = { youthId: other.youthId, recipientId: other.house, guardianId: other.mother };
  expect(await onPaper(alone)).toMatchObject(capacity('otherGuardianIds'));
  await other.stands(other.father, 'CLEARED');
  const all = { ...alone, otherGuardianIds: [other.father, other.mother, other.father] };
  expect(await onPaper(all)).toEqual({ guardianId: other.mother, otherGuardianIds: [other.father] });
});

test('who becomes a guardian before the last yes is asked too', async () => {
  const child = await aChild();
  const { id } = await child.begun();
  const verge = await families.registry.aGuardian(child.youthId);
  expect(await child.tasks(verge)).toEqual([]);
  expect((await child.answer(id, child.father, true)).code).toBeNull();
  expect(await child.consents()).toEqual([]);
  expect(await child.tasks(verge)).toMatchObject([{ id }]);
  expect((await child.answer(id, verge, true)).code).toBeNull();
  expect(await child.consents()).toMatchObject([{ guardianId: verge, otherGuardianIds: [child.mother, child.father] }]);
});
