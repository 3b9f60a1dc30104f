import { newId, Role, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, TRONDHEIM, WITNESS, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
  await registry.knows(TRONDHEIM, WITNESS);
});
afterAll(() => registry.stop());

const BEGUN_AT = '2026-02-10T23:30:00Z';

/** A youth with a consent, and service that was begun at night. */
async function aYouth() {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation()];
  const youth = reader(Role.YOUTH, youthId);
  const { id: consentId } = await registry.services.consents.give(
    youth,
    { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  const relation = {
    youth_id: youthId,
    organisation_id: recipientId,
    valid_from: BEGUN_AT,
    valid_to: null,
    version: 1,
  };
  await registry.subgraph.receive('housing', [{ id: newId(), kind: 'SERVICE_RELATION', payload: relation }]);
  return { youthId, recipientId, consentId, youth };
}
type Known = Pick<Awaited<ReturnType<typeof aYouth>>, 'youthId' | 'recipientId' | 'consentId'>;

const first = ({ codes, data }: Awaited<ReturnType<TestRegistry['ask']>>): unknown => codes[0]?.[1] ?? data;

/** What the officer meets at each door to the youth, and at each change. */
async function doorsFor(officer: Caller, { youthId, recipientId, consentId }: Known) {
  const ask = async (operation: string) => first(await registry.ask(officer, operation));
  const conflict = `youthId: "${youthId}", personId: "Z1"`;
  const other = await registry.aYouth();
  return {
    youth: await ask(`{ youth(id: "${youthId}") { consents { id } disclosures { edges { cursor } } } }`),
    youths: await ask(`{ youths(ids: ["${youthId}"]) { id } }`),
    recordConflictOfInterest: await ask(
      `mutation { recordConflictOfInterest(input: { ${conflict}, reason: PARENT }) { id } }`,
    ),
    removeConflictOfInterest: await ask(
      `mutation { removeConflictOfInterest(input: { ${conflict}, reason: OTHER }) { id } }`,
    ),
    changeAddressProtection: await ask(
      `mutation { changeAddressProtection(input: { youthId: "${youthId}", protection: UNGRADED, expectedVersion: "0" }) { id } }`,
    ),
    giveConsent:
      await ask(`mutation { giveConsent(input: { youthId: "${youthId}", recipientId: "${recipientId}", purpose: B102,
      categories: [NAV_ORDERS], signedBy: [YOUTH], signing: { method: ORAL, witness: "Z990099", minute: "Said yes." } }) { id } }`),
    withdrawConsent: await ask(
      `mutation { withdrawConsent(id: "${consentId}", expectedVersion: 1, input: { signing: {
        method: ORAL, witness: "Z990099", minute: "Said no." } }) { id } }`,
    ),
    mergeRegistrations: await ask(
      `mutation { mergeRegistrations(input: { keptId: "${other}", formerId: "${youthId}", reason: OTHER }) { id } }`,
    ),
  };
}

const NOBODY = {
  youth: 'YOUTH_NOT_FOUND',
  youths: { youths: [null] },
  recordConflictOfInterest: 'YOUTH_NOT_FOUND',
  removeConflictOfInterest: 'YOUTH_NOT_FOUND',
  changeAddressProtection: 'YOUTH_NOT_FOUND',
  giveConsent: 'YOUTH_NOT_FOUND',
  withdrawConsent: 'NOT_FOUND',
  mergeRegistrations: 'YOUTH_NOT_FOUND',
};

/** The youths whose beginnings the officer is shown. */
async function begunFor(officer: Caller): Promise<readonly string[]> {
  const query = '{ unusualBeginnings(from: "2026-02-10", to: "2026-02-12") { edges { youthId } } }';
  const { data, codes } = await registry.ask(officer, query);
  expect(codes).toEqual([]);
  return (data as { unusualBeginnings: { edges: { youthId: string }[] } }).unusualBeginnings.edges.map(
    ({ youthId }) => youthId,
  );
}

/** An officer whom the registry has seen. */
async function anOfficer(role: Role = Role.CONSENT_OFFICER): Promise<Caller> {
  const officer = reader(role, `Z${newId()}`);
  await registry.ask(officer, `{ youth(id: "${newId()}") { id } }`);
  return officer;
}

/** The ways to keep an officer out, each through the API. */
const keptOut = {
  'the youth has blocked': ({ youth }: Awaited<ReturnType<typeof aYouth>>, { personId }: Caller) =>
    registry.ask(youth, `mutation { blockWorker(input: { personId: "${personId}" }) { id } }`),
  'is a relative of the youth': ({ youthId }: Awaited<ReturnType<typeof aYouth>>, { personId }: Caller) =>
    registry.ask(
      reader(Role.CONSENT_OFFICER, 'Z-another'),
      `mutation { recordConflictOfInterest(input: { youthId: "${youthId}", personId: "${personId}", reason: SIBLING }) { id } }`,
    ),
};
const WAYS = Object.entries(keptOut);

describe.each(WAYS)('an officer whom %s', (_way, keepOut) => {
  test('meets nobody at any door, as with an id that nobody has, and a colleague meets the youth', async () => {
    const [known, officer, colleague] = [await aYouth(), await anOfficer(), await anOfficer()];
    expect(await begunFor(officer)).toContain(known.youthId);
    expect((await keepOut(known, officer)).codes).toEqual([]);
    expect(await doorsFor(officer, known)).toEqual(NOBODY);
    const nobody = { youthId: newId(), recipientId: known.recipientId, consentId: newId() };
    expect(await doorsFor(officer, nobody)).toEqual(NOBODY);
    expect(await begunFor(officer)).not.toContain(known.youthId);
    expect(await begunFor(colleague)).toContain(known.youthId);
    expect(await registry.services.consents.ofYouth(known.youthId)).toMatchObject([{ withdrawnAt: null }]);
    expect((await registry.ask(colleague, `{ youth(id: "${known.youthId}") { consents { id } } }`)).codes).toEqual([]);
  });

  test('reads of an auditor likewise, and leaves nothing in the log', async () => {
    const [known, auditor] = [await aYouth(), await anOfficer(Role.AUDITOR)];
    expect((await keepOut(known, auditor)).codes).toEqual([]);
    const read = await registry.ask(auditor, `{ youth(id: "${known.youthId}") { disclosures { edges { cursor } } } }`);
    expect(read.codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
    const entered = 'select from disclosure_entry where youth_id = $1 and person_id = $2';
    expect(await registry.dataSource.query(entered, [known.youthId, auditor.personId])).toEqual([]);
  });
});

test('an officer whom the youth knows from the log alone can be blocked', async () => {
  const [{ youthId, youth }, officer] = [await aYouth(), reader(Role.CONSENT_OFFICER, `Z${newId()}`)];
  expect(await begunFor(officer)).toContain(youthId);
  const block = `mutation { blockWorker(input: { personId: "${officer.personId}" }) { id } }`;
  expect((await registry.ask(youth, block)).codes).toEqual([]);
  expect(await begunFor(officer)).not.toContain(youthId);
});

test('a merging of two registrations is not undone by an officer whom the youth keeps out', async () => {
  const [kept, former, officer] = [await aYouth(), await aYouth(), await anOfficer()];
  const merge = `mutation { mergeRegistrations(input: {
    keptId: "${kept.youthId}", formerId: "${former.youthId}", reason: OTHER }) { id } }`;
  const { data } = await registry.ask(officer, merge);
  const { id } = (data as { readonly mergeRegistrations: { readonly id: string } }).mergeRegistrations;
  await registry.ask(kept.youth, `mutation { blockWorker(input: { personId: "${officer.personId}" }) { id } }`);
  const undo = `mutation { undoMerge(input: { mergeId: "${id}", reason: OTHER }) { id } }`;
  expect((await registry.ask(officer, undo)).codes).toEqual([['undoMerge', 'NOT_FOUND']]);
  expect((await registry.ask(await anOfficer(), undo)).codes).toEqual([]);
});
