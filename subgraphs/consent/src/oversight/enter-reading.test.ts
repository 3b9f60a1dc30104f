import { impliedPurposeOf, Role } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const FIELDS = {
  'Youth.consents': 'consents { id }',
  'Youth.access': 'access { category }',
  'Youth.registeredAs': 'registeredAs { name birthDate }',
  'Youth.guardians': 'guardians { id }',
  'Youth.conflictsOfInterest': 'conflictsOfInterest { holds }',
  'Youth.disclosures': 'disclosures { edges { cursor } }',
} as const;
type Field = keyof typeof FIELDS;

/** What the youth reads of who looked. */
async function logOf(youthId: string): Promise<readonly unknown[]> {
  const query =
    '{ me { disclosures { edges { node { act basis role personId fields categories unreadable { field } } } } } }';
  const { data } = await registry.ask(reader(Role.YOUTH, youthId), query, {}, 'B108');
  const { me } = data as { readonly me: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } } };
  return me.disclosures.edges.map(({ node }) => node);
}

test.each<[Role, Field, string]>([
  [Role.CONSENT_OFFICER, 'Youth.consents', 'READ_CONSENTS'],
  [Role.CONSENT_OFFICER, 'Youth.access', 'READ_CONSENTS'],
  [Role.CONSENT_OFFICER, 'Youth.registeredAs', 'READ'],
  [Role.CONSENT_OFFICER, 'Youth.guardians', 'READ_CONSENTS'],
  [Role.CONSENT_OFFICER, 'Youth.conflictsOfInterest', 'READ_CONSENTS'],
  [Role.CONSENT_OFFICER, 'Youth.disclosures', 'READ_LOG'],
  [Role.AUDITOR, 'Youth.disclosures', 'READ_LOG'],
])('a %s who reads %s stands in the log of the youth', async (role, field, act) => {
  const youthId = await registry.aYouth();
  const answer = await registry.ask(
    reader(role, 'Z990010'),
    `{ youth(id: "${youthId}") { ${FIELDS[field]} } }`,
    {},
    impliedPurposeOf(role) ?? '',
  );
  expect(answer.codes).toEqual([]);
  expect(await logOf(youthId)).toEqual([
    {
      act,
      basis: 'OVERSIGHT',
      role,
      personId: 'Z990010',
      fields: [field],
      categories: act === 'READ' ? ['IDENTITY'] : [],
      unreadable: [],
    },
  ]);
});

test('an officer is told who a youth is whose address is protected, and of no youth of another municipality', async () => {
  const query = (id: string): string => `{ youth(id: "${id}") { registeredAs { name birthDate } } }`;
  const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
  const youthId = await registry.aYouth({ name: 'Kari Nordmann', birthDate: '2009-05-17' });
  await registry.asOwner("update youth set protection = 'STRENGT_FORTROLIG' where id = $1", [youthId]);
  const { data } = await registry.ask(officer, query(youthId));
  expect(data).toEqual({ youth: { registeredAs: { name: 'Kari Nordmann', birthDate: '2009-05-17' } } });
  const elsewhere = await registry.aYouth({ municipalityNumber: '4601' });
  expect((await registry.ask(officer, query(elsewhere))).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
  for (const role of [Role.YOUTH, Role.CASEWORKER, Role.AUDITOR] as const) {
    const answer = await registry.ask(reader(role, role === Role.YOUTH ? youthId : 'Z990011'), query(youthId));
    expect(JSON.stringify(answer.data ?? null)).not.toContain('Kari');
    expect(answer.codes).not.toEqual([]);
  }
});

test('a youth who reads the own consents and log enters nothing', async () => {
  const youthId = await registry.aYouth();
  const youth = reader(Role.YOUTH, youthId);
  await registry.ask(
    youth,
    '{ me { consents { id } access { category } guardians { id } disclosures { edges { cursor } } } }',
  );
  expect(await logOf(youthId)).toEqual([]);
});

test('a worker who reads the consents to the own organisation is no overseer', async () => {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  await registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  const query = `{ youth(id: "${youthId}") { consents { state } access { category } } }`;
  expect((await registry.ask(workerOf('HOUSING', recipientId), query, {}, 'B102')).codes).toEqual([]);
  expect(await logOf(youthId)).toEqual([expect.objectContaining({ act: 'READ', basis: 'CONSENT' })]);
});

describe('where nothing can be entered', () => {
  beforeAll(() =>
    registry.asOwner(
      "alter table disclosure_entry add constraint no_oversight check (basis <> 'OVERSIGHT') not valid",
      [],
    ),
  );
  afterAll(() => registry.asOwner('alter table disclosure_entry drop constraint no_oversight', []));

  test.each(Object.keys(FIELDS) as Field[])('an officer does not read %s', async (field) => {
    const youthId = await registry.aYouth();
    const { data, codes } = await registry.ask(
      reader(Role.CONSENT_OFFICER, 'Z990010'),
      `{ youth(id: "${youthId}") { ${FIELDS[field]} } }`,
    );
    expect(codes).toHaveLength(1);
    expect(data).toEqual({ youth: { [field.slice('Youth.'.length)]: null } });
  });
});
