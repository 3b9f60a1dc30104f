import { newId } from '@brobygger/domain';
import { OFFICER, startFamilies, type Families } from '../guardian-signing/family.test-setup';
import { HEARD, makeChild, NOTHING } from './child.test-setup';
import { ON_PAPER } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const aChild = () => makeChild(families);
type Child = Awaited<ReturnType<typeof aChild>>;

const withoutIds = (answer: unknown, { house }: Child, id: string): string =>
  JSON.stringify(answer).replaceAll(id, 'own').replaceAll(house, 'house');

test('on paper too every guardian signs whom the child is not shielded from, and none whom nothing may reach', async () => {
  const child = await aChild();
  const { youthId, house, mother, father } = child;
  const onPaper = async (more: object): Promise<unknown> => {
    const input = { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['GUARDIAN'] };
    const query = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { guardianId otherGuardianIds } }';
    const variables = { input: { ...input, signing: ON_PAPER, heard: HEARD, ...more } };
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

test('who is shielded or a guardian no more since is not waited for: the others say yes, once more where they have', async () => {
  const told: unknown[] = [];
  const changes = [
    () => Promise.resolve(),
    ({ stands, father }: Child) => stands(father, 'SHIELDED'),
    ({ forget }: Child) => forget(),
  ];
  for (const [n, change] of changes.entries()) {
    const child = await aChild();
    const { mother, father } = child;
    const { id } = await child.begun();
    await change(child);
    expect(await child.consents()).toEqual([]);
    const verge = n === 1 ? await families.registry.aGuardian(child.youthId) : null;
    told.push(withoutIds(await child.answer(id, mother, true), child, id));
    if (verge !== null) {
      expect(await child.consents()).toEqual([]);
      expect((await child.answer(id, verge, true)).code).toBeNull();
    }
    expect((await child.consents()).length).toBe(n === 0 ? 0 : 1);
    told.push(withoutIds(await child.answer(id, mother, true), child, id));
    expect((await child.consents()).length).toBe(n === 0 ? 0 : 1);
    if (n === 0) expect((await child.answer(id, father, true)).code).toBeNull();
  }
  expect(told).toEqual(Array(6).fill(told[0]));
});

test('after a merging, a guardian of the former registration alone signs too, or is shielded', async () => {
  const child = await aChild();
  const { registry } = families;
  const { youthId, house, mother, father } = child;
  const former = await registry.aYouth({ birthDate: '2016-06-01' });
  const verge = await registry.aGuardian(former);
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, youthId]);
  const onPaper = (...otherGuardianIds: readonly string[]) => {
    const form = {
      youthId,
      recipientId: house,
      purpose: 'B102',
      categories: ['NAV_ORDERS'],
      signing: ON_PAPER,
      heard: HEARD,
    } as const;
    const by = { signedBy: ['GUARDIAN'] as const, guardianId: mother, otherGuardianIds };
    return registry.services.consents.give(OFFICER, { ...form, ...by }, families.now());
  };
  const { id } = await child.begun();
  expect((await child.answer(id, father, true)).code).toBeNull();
  await expect(onPaper(father)).rejects.toMatchObject({ extensions: { rule: 'CAPACITY' } });
  expect(await child.written()).toEqual([{ signings: 1, consents: 0 }]);
  expect(await child.tasks(verge)).toEqual([]);
  expect((await onPaper(father, verge)).otherGuardianIds).toEqual([father, verge]);
  expect((await child.stands(verge, 'SHIELDED')).codes).toEqual([]);
  expect((await child.answer(id, mother, true)).code).toBeNull();
  expect(await child.written()).toEqual([{ signings: 1, consents: 2 }]);
});

test('who has not answered is not told that another guardian said no', async () => {
  const child = await aChild();
  const { mother, father } = child;
  const verge = await families.registry.aGuardian(child.youthId);
  const { id } = await child.begun();
  expect(await child.tasks(verge)).toMatchObject([{ id, state: 'SENT' }]);
  expect((await child.answer(id, father, false)).signing).toMatchObject({ state: 'DECLINED' });
  expect(await child.tasks(verge)).toEqual([]);
  expect(await child.answer(id, verge, true)).toEqual(await child.answer(newId(), verge, true));
  expect(await child.tasks(father)).toMatchObject([{ id, state: 'DECLINED' }]);
  expect(await child.tasks(mother)).toMatchObject([{ id, state: 'ANSWERED' }]);
});

test('what would be refused when it is said again is answered alike, and not given', async () => {
  const child = await aChild();
  const { id } = await child.begun();
  const before = withoutIds(await child.answer(id, child.mother, true), child, id);
  const by = { signedBy: ['GUARDIAN'] as const, guardianId: child.mother, otherGuardianIds: [child.father] };
  const form = {
    youthId: child.youthId,
    recipientId: child.house,
    purpose: 'B102',
    signing: ON_PAPER,
    heard: HEARD,
  } as const;
  const categories = ['NAV_CASE', 'NAV_ORDERS'] as const;
  await families.registry.services.consents.give(OFFICER, { ...form, ...by, categories }, families.now());
  await child.stands(child.father, 'SHIELDED');
  expect(withoutIds(await child.answer(id, child.mother, true), child, id)).toBe(before);
  expect(await child.written()).toEqual([{ signings: 1, consents: 1 }]);
});

test('what a parent is told is the same bytes whether the other is shielded, waited for, or has said yes', async () => {
  const told = async (prepare: (child: Child) => Promise<unknown>, after = 0) => {
    const child = await aChild();
    await prepare(child);
    const { id } = await child.begun();
    const begun = await child.tasks(child.mother);
    if (after > 0) await child.answer(id, child.father, after > 1);
    const hop = { caller: child.by(child.mother), purpose: 'B110', requestId: 'r', audience: 'consent' };
    const say = async (accept: boolean) => {
      const query = `mutation { answerAsGuardian(id: "${id}", accept: ${accept}) { state expiresAt } }`;
      const { data, errors = [] } = await families.registry.subgraph.execute(hop, { query });
      return [data, errors.map(({ message, extensions }) => ({ message, extensions }))];
    };
    const again = [await say(true), await say(false), await child.tasks(child.mother)];
    const requests = await child.requestsOf(child.mother);
    const bytes = JSON.stringify([begun, again, requests, (await child.say(child.mother)).errors]);
    const [own, house, request] = [id, child.house, child.requestId];
    return { bytes: bytes.replaceAll(own, 'own').replaceAll(house, 'house').replaceAll(request, 'request'), child };
  };
  const waits = await told(() => Promise.resolve());
  const shielded = await told(({ stands, father }) => stands(father, 'SHIELDED'));
  const alone = await told(({ forget }) => forget());
  const [refused, accepted] = [await told(() => Promise.resolve(), 1), await told(() => Promise.resolve(), 2)];
  expect(waits.bytes).toContain('ANSWERED');
  expect([shielded, alone, refused, accepted].map(({ bytes }) => bytes)).toEqual(Array(4).fill(waits.bytes));
  const given = await Promise.all([waits, shielded, alone, refused, accepted].map(({ child }) => child.consents()));
  expect(given.map(({ length }) => length)).toEqual([0, 1, 1, 0, 1]);
  // Who asks sees what stands, as ever.
  const { data } = await families.registry.ask(
    shielded.child.worker,
    '{ sentConsentRequests { edges { node { categories { category answer } } } } }',
  );
  expect(JSON.stringify(data)).toContain('{"category":"NAV_CASE","answer":"GIVEN"}');
});

test('a parent meets the same refusal first as last: a consent stands that names more', async () => {
  const said: unknown[] = [];
  for (const standing of ['CLEARED', 'SHIELDED']) {
    const child = await aChild();
    await families.registry.services.consents.give(
      OFFICER,
      {
        ...{
          youthId: child.youthId,
          recipientId: child.house,
          purpose: 'B102',
          categories: ['NAV_CASE', 'NAV_ORDERS'],
        },
        ...{ signedBy: ['GUARDIAN'], guardianId: child.mother, otherGuardianIds: [child.father] },
        ...{ signing: ON_PAPER, heard: HEARD },
      },
      families.now(),
    );
    await child.stands(child.father, standing);
    const { errors } = await child.say(child.mother);
    said.push(errors);
    expect(await child.written()).toEqual([{ signings: 0, consents: 1 }]);
  }
  expect(said[0]).toContain('CONSENT_OVERLAPS');
  expect(said[1]).toBe(said[0]);
});

test('what is hidden from a guardian takes with it the request, and what is begun of it later, until it is shown', async () => {
  const child = await aChild();
  const { mother, father, youthId } = child;
  const { id } = await child.begun();
  const set = async (mutation: string, sentId: string) => {
    const input = { youthId, sentId, guardianId: father, reason: 'Sagt av barnevernet på telefon.' };
    const query = `mutation ($input: GuardianHidingInput!) { ${mutation}(input: $input) { id } }`;
    expect((await families.registry.ask(OFFICER, query, { input })).codes).toEqual([]);
  };
  const none = await child.say(father, { requestId: newId() });
  expect(await child.requestsOf(father)).toMatchObject([{ categories: ['NAV_ORDERS'] }]);
  await set('hideFromGuardian', id);
  expect([await child.requestsOf(father), await child.tasks(father)]).toEqual([[], []]);
  expect((await child.say(father, { categories: ['NAV_ORDERS'] })).errors).toBe(none.errors);
  expect(await child.requestsOf(mother)).toHaveLength(1);
  const later = await child.begun({ categories: ['NAV_ORDERS'] });
  expect(await child.tasks(father)).toEqual([]);
  expect((await child.answer(later.id, father, true)).code).toBe('NOT_FOUND');
  await set('showToGuardian', later.id);
  expect(await child.tasks(father)).toMatchObject([{ id: later.id }, { id }]);
});

test('what was begun for a child at a level that nobody kept is given by nobody, also not when it is said again', async () => {
  const child = await makeChild(families, '2016-06-01', ['CHILD_WELFARE_DECISIONS']);
  const { id } = await child.begun({ categories: ['CHILD_WELFARE_DECISIONS'] });
  const { registry } = families;
  const kept: unknown = await registry.dataSource.query('select assurance from guardian_signing where id = $1', [id]);
  expect(kept).toEqual([{ assurance: 'HIGH' }]);
  await registry.asOwner('update guardian_signing set assurance = null where id = $1', [id]);
  expect((await child.answer(id, child.father, true)).code).toBe('RULE_VIOLATED');
  await child.stands(child.father, 'SHIELDED');
  expect((await child.answer(id, child.mother, true)).code).toBeNull();
  expect(await child.consents()).toEqual([]);
});
