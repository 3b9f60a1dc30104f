import { newId, Role, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, TRONDHEIM, WITNESS, type TestRegistry } from '../registry.test-setup';

const OSLO = '00000000-0000-4000-8000-000000000301';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
  await registry.services.municipalUnits.register({ id: OSLO, name: 'A unit of Oslo', municipalityNumber: '0301' });
  for (const unit of [TRONDHEIM, OSLO]) await registry.knows(unit, WITNESS);
});
afterAll(() => registry.stop());

const ofTrondheim = reader(Role.CONSENT_OFFICER);
const ofOslo: Caller = { ...ofTrondheim, organisationId: OSLO };

/** A youth of the municipality, with a consent that the youth has given. */
async function aYouth(municipalityNumber: string | null) {
  const [youthId, recipientId] = [await registry.aYouth({ municipalityNumber }), await registry.anOrganisation()];
  const { id: consentId } = await registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  await registry.knows(recipientId, 'Z1');
  return { youthId, recipientId, consentId };
}

/** The codes that the caller meets at each door to the youth, and at each change. */
async function codesFor(
  caller: Caller,
  {
    youthId,
    recipientId,
    consentId,
  }: { readonly youthId: string; readonly recipientId: string; readonly consentId: string },
): Promise<Readonly<Record<string, unknown>>> {
  const codeOf = async (operation: string): Promise<unknown> => (await registry.ask(caller, operation)).codes[0]?.[1];
  const conflict = `youthId: "${youthId}", personId: "Z1"`;
  return {
    youth: await codeOf(`{ youth(id: "${youthId}") { id } }`),
    recordConflictOfInterest: await codeOf(
      `mutation { recordConflictOfInterest(input: { ${conflict}, reason: PARENT }) { id } }`,
    ),
    removeConflictOfInterest: await codeOf(
      `mutation { removeConflictOfInterest(input: { ${conflict}, reason: OTHER }) { id } }`,
    ),
    changeAddressProtection: await codeOf(
      `mutation { changeAddressProtection(input: { youthId: "${youthId}", protection: FORTROLIG, expectedVersion: "0" }) { id } }`,
    ),
    giveConsent:
      await codeOf(`mutation { giveConsent(input: { youthId: "${youthId}", recipientId: "${recipientId}", purpose: B102,
      categories: [NAV_ORDERS], signedBy: [YOUTH], signing: { method: ORAL, witness: "Z990099", minute: "Said yes." } }) { id } }`),
    withdrawConsent: await codeOf(
      `mutation { withdrawConsent(id: "${consentId}", expectedVersion: 1, input: { signing: {
        method: ORAL, witness: "Z990099", minute: "Said no." } }) { id } }`,
    ),
  };
}

const NOBODY = {
  youth: 'YOUTH_NOT_FOUND',
  recordConflictOfInterest: 'YOUTH_NOT_FOUND',
  removeConflictOfInterest: 'YOUTH_NOT_FOUND',
  changeAddressProtection: 'YOUTH_NOT_FOUND',
  giveConsent: 'YOUTH_NOT_FOUND',
  withdrawConsent: 'NOT_FOUND',
};
const EVERY_DOOR = Object.fromEntries(Object.keys(NOBODY).map((door) => [door, undefined]));

test('an officer acts for the youths of the own municipality', async () => {
  expect(await codesFor(ofOslo, await aYouth('0301'))).toEqual(EVERY_DOOR);
  expect(await codesFor(ofTrondheim, await aYouth('5001'))).toEqual(EVERY_DOOR);
});

test('those of another are nobody, as somebody is whom nobody has registered; nothing is written', async () => {
  const given = await aYouth('0301');
  expect(await codesFor(ofTrondheim, given)).toEqual(NOBODY);
  expect(await codesFor(ofTrondheim, { ...given, youthId: newId(), consentId: newId() })).toEqual(NOBODY);
  expect(await registry.services.consents.ofYouth(given.youthId)).toMatchObject([{ withdrawnAt: null }]);
  expect(await registry.services.conflicts.ofYouth(given.youthId)).toEqual([]);
});

test.each<[string, Caller, string | null]>([
  ['a youth whose municipality is not known', ofTrondheim, null],
  ['an officer of no unit', { ...ofTrondheim, organisationId: null }, '5001'],
  ['an officer of a unit that is not registered', { ...ofTrondheim, organisationId: newId() }, '5001'],
])('%s meets nobody', async (_who, officer, municipalityNumber) => {
  expect(await codesFor(officer, await aYouth(municipalityNumber))).toEqual(NOBODY);
});

test('an auditor reads the log of the youths of the own municipality, and the youth sees for which unit', async () => {
  const [own, other] = [await aYouth('0301'), await aYouth('5001')];
  const auditor: Caller = { ...reader(Role.AUDITOR), organisationId: OSLO };
  const read = (id: string) => registry.ask(auditor, `{ youth(id: "${id}") { disclosures { edges { cursor } } } }`);
  expect([(await read(own.youthId)).codes, (await read(other.youthId)).codes]).toEqual([
    [],
    [['youth', 'YOUTH_NOT_FOUND']],
  ]);
  const { data } = await registry.ask(
    reader(Role.YOUTH, own.youthId),
    '{ me { disclosures { edges { node { act municipalUnit { name municipalityNumber } } } } } }',
  );
  expect(data).toEqual({
    me: {
      disclosures: {
        edges: [{ node: { act: 'READ_LOG', municipalUnit: { name: 'A unit of Oslo', municipalityNumber: '0301' } } }],
      },
    },
  });
});
