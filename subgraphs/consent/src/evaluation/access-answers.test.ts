import { EvaluationsSemantic, newId, Role, type AccessQuestion, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const at = new Date('2026-03-02T10:00:00Z');
const { EXECUTE_ALL, DENY_ON_FIRST_DENY, PERMIT_ON_FIRST_PERMIT } = EvaluationsSemantic;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(at);
});
afterAll(() => registry.stop());

/** A machine of the organisation. */
const systemOf = (organisationId: string): Caller => ({
  personId: `0192:${organisationId.slice(0, 8)}`,
  role: Role.SYSTEM,
  agency: 'NAV',
  organisationId,
  assurance: 'SUBSTANTIAL',
});
const officer = reader(Role.CONSENT_OFFICER, 'Z990010');

/** A youth who has consented that a service of NAV reads what is owed in rent and where the youth lives, for B102. */
async function aConsent(youth: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const [youthId, organisationId] = [await registry.aYouth(youth), await registry.anOrganisation('NAV')];
  const { id } = await registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    {
      youthId,
      recipientId: organisationId,
      purpose: 'B102',
      categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
      signedBy: ['YOUTH'],
    },
    at,
  );
  const question: AccessQuestion = {
    youthId,
    organisationId,
    category: 'HOUSING_RENT',
    purpose: 'B102',
    placesYouth: null,
  };
  return { consentId: id, question, system: systemOf(organisationId), youthId, organisationId };
}

const evaluate = (
  caller: Caller,
  questions: readonly (AccessQuestion | null)[],
  semantic = EXECUTE_ALL as EvaluationsSemantic,
) => registry.accessAnswers.evaluate({ caller, requestId: newId() }, questions, semantic);

/** What the youth reads of who was told, oldest first. */
async function logOf(youthId: string): Promise<readonly unknown[]> {
  const query =
    '{ me { disclosures { edges { node { act basis role personId purpose consentId categories fields } } } } }';
  const { data, codes } = await registry.ask(reader(Role.YOUTH, youthId), query, {}, 'B108');
  expect(codes).toEqual([]);
  const { me } = data as { readonly me: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } } };
  return me.disclosures.edges.map(({ node }) => node).reverse();
}

test('a system is told that its organisation may read what the youth consented to, and the youth reads that it was', async () => {
  const { consentId, question, system, youthId } = await aConsent();
  expect(await evaluate(system, [question, { ...question, category: 'NAV_INCOME' }])).toEqual([true, false]);
  expect(await logOf(youthId)).toEqual([
    {
      act: 'TOLD_ACCESS',
      basis: 'CONSENT',
      role: 'SYSTEM',
      personId: system.personId,
      purpose: 'B102',
      consentId,
      categories: ['HOUSING_RENT'],
      fields: ['Youth.access'],
    },
  ]);
});

test('several yeses on one consent are one entry, with all their categories', async () => {
  const { question, system, youthId } = await aConsent();
  const asked = [question, { ...question, category: 'HOUSING_RESIDENCY' as const }, question];
  expect(await evaluate(system, asked)).toEqual([true, true, true]);
  expect(await logOf(youthId)).toMatchObject([{ categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'] }]);
});

test('a system is told nothing for another organisation, and nothing is entered', async () => {
  const { question, youthId } = await aConsent();
  const other = systemOf(await registry.anOrganisation('NAV'));
  expect(await evaluate(other, [question])).toEqual([false]);
  expect(await logOf(youthId)).toEqual([]);
});

test('a system is told no after the youth withdraws', async () => {
  const { consentId, question, system, youthId } = await aConsent();
  const { codes } = await registry.ask(
    reader(Role.YOUTH, youthId),
    'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }',
    { id: consentId },
    'B108',
  );
  expect(codes).toEqual([]);
  expect(await evaluate(system, [question])).toEqual([false]);
});

test.each<[string, Partial<AccessQuestion>]>([
  ['a purpose that the consent is not for', { purpose: 'B101' }],
  ['a purpose that an order opens', { purpose: 'B106' }],
  ['a purpose of no agency', { purpose: 'B109' }],
  ['an unknown youth', { youthId: '00000000-0000-4000-8000-00000000dead' }],
  ['what is no id of a youth', { youthId: "x' or true --" }],
  ['what is no id of an organisation', { organisationId: 'NAV' }],
])('a system is told no for %s', async (_, change) => {
  const { question, system } = await aConsent();
  expect(await evaluate(system, [{ ...question, ...change }])).toEqual([false]);
});

test('a system is told no of a registration that was merged into another, whatever was consented to there', async () => {
  const { question, system, youthId } = await aConsent();
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [youthId, await registry.aYouth()]);
  expect(await evaluate(system, [question])).toEqual([false]);
});

test('ids are the same in capitals', async () => {
  const { question, system } = await aConsent();
  const capitals = { youthId: question.youthId.toUpperCase(), organisationId: question.organisationId.toUpperCase() };
  expect(await evaluate(system, [{ ...question, ...capitals }])).toEqual([true]);
});

test('where the address is protected, a category is closed that tells where the youth is', async () => {
  const { question, system } = await aConsent({ protection: 'FORTROLIG' });
  const residency = { ...question, category: 'HOUSING_RESIDENCY' as const };
  expect(await evaluate(system, [question, residency])).toEqual([true, false]);
});

test('a block and a conflict of a person keep no organisation out', async () => {
  const { question, system, youthId, organisationId } = await aConsent();
  await registry.asOwner('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'any-worker']);
  await registry.asOwner('insert into conflict_of_interest (youth_id, person_id) values ($1, $2)', [
    youthId,
    system.personId,
  ]);
  expect(await evaluate(system, [question])).toEqual([true]);
  expect(organisationId).toBe(system.organisationId);
});

test('a login of low assurance is told no', async () => {
  const { question, system } = await aConsent();
  expect(await evaluate({ ...system, assurance: 'LOW' }, [question])).toEqual([false]);
});

test('an officer is told for any organisation of a youth of the own municipality, yes and no alike entered', async () => {
  const { question, youthId } = await aConsent();
  const asked = [question, { ...question, purpose: 'B101' as const }];
  expect(await evaluate(officer, asked)).toEqual([true, false]);
  const entry = {
    act: 'READ_CONSENTS',
    basis: 'OVERSIGHT',
    role: 'CONSENT_OFFICER',
    personId: 'Z990010',
    purpose: 'B109',
    consentId: null,
    categories: [],
    fields: ['Youth.access'],
  };
  expect(await logOf(youthId)).toEqual([entry]);
  expect(await evaluate(officer, [{ ...question, purpose: 'B101' }])).toEqual([false]);
  expect(await logOf(youthId)).toEqual([entry, entry]);
});

test.each<[string, { readonly municipalityNumber: string | null }]>([
  ['of another municipality', { municipalityNumber: '0301' }],
  ['of no known municipality', { municipalityNumber: null }],
])('an officer is told no of a youth %s, and nothing is entered', async (_, youth) => {
  const { question, youthId } = await aConsent(youth);
  expect(await evaluate(officer, [question])).toEqual([false]);
  expect(await logOf(youthId)).toEqual([]);
});

test('an officer whom the youth keeps out is told no', async () => {
  const { question, youthId } = await aConsent();
  // To look makes an officer known, so that the youth can keep them out.
  const once = { ...officer, personId: 'Z990099' };
  expect(await evaluate(once, [question])).toEqual([true]);
  const { codes } = await registry.ask(
    reader(Role.YOUTH, youthId),
    'mutation { blockWorker(input: { personId: "Z990099" }) { id } }',
    {},
    'B108',
  );
  expect(codes).toEqual([]);
  expect(await evaluate(once, [question])).toEqual([false]);
});

test.each([Role.CASEWORKER, Role.LEADER, Role.AUDITOR, Role.YOUTH, Role.GUARDIAN, Role.ADMINISTRATOR])(
  'a %s is refused, whatever is asked',
  async (role) => {
    const { question, organisationId, youthId } = await aConsent();
    const caller = { ...workerOf('NAV', organisationId), role };
    const refused = expect.objectContaining({ extensions: { code: 'FORBIDDEN_ROLE' } });
    await expect(evaluate(caller, [question])).rejects.toEqual(refused);
    await expect(
      registry.accessAnswers.search(
        { caller, requestId: newId() },
        { of: 'CATEGORIES', limit: 10, token: null, ...question },
      ),
    ).rejects.toEqual(refused);
    expect(await logOf(youthId)).toEqual([]);
  },
);

test('what is not told for the semantic is not entered', async () => {
  const { question, system, youthId } = await aConsent();
  const closed = { ...question, purpose: 'B101' as const };
  const residency = { ...question, category: 'HOUSING_RESIDENCY' as const };
  expect(await evaluate(system, [question, residency], PERMIT_ON_FIRST_PERMIT)).toEqual([true]);
  expect(await evaluate(system, [closed, residency], DENY_ON_FIRST_DENY)).toEqual([false]);
  expect(await evaluate(system, [null, residency], DENY_ON_FIRST_DENY)).toEqual([false]);
  expect(await logOf(youthId)).toMatchObject([{ categories: ['HOUSING_RENT'] }]);
  expect(await evaluate(system, [null, closed, question], PERMIT_ON_FIRST_PERMIT)).toEqual([false, false, true]);
});

test('what cannot be entered is not told', async () => {
  const { question, system } = await aConsent();
  await registry.asOwner('alter table disclosure_entry add constraint full_disk check (false) not valid', []);
  try {
    await expect(evaluate(system, [question])).rejects.toThrow();
    expect(await evaluate(system, [{ ...question, purpose: 'B101' }])).toEqual([false]);
  } finally {
    await registry.asOwner('alter table disclosure_entry drop constraint full_disk', []);
  }
});

/** All pages of a search, one result each, with what was entered of each. */
async function pagesOf(caller: Caller, search: Parameters<TestRegistry['accessAnswers']['search']>[1]) {
  const results: string[] = [];
  let token: string | null = null;
  do {
    const found = await registry.accessAnswers.search({ caller, requestId: newId() }, { ...search, limit: 1, token });
    if (found === null) throw new Error('a token that does not open');
    results.push(...found.results);
    token = found.nextToken;
  } while (token !== null);
  return results;
}

test('a search for categories finds those that are open, page by page, and each page is entered', async () => {
  const { question, system, youthId, consentId } = await aConsent();
  const search = { of: 'CATEGORIES', limit: 1, token: null, ...question } as const;
  expect(await pagesOf(system, search)).toEqual(['HOUSING_RENT', 'HOUSING_RESIDENCY', 'IDENTITY']);
  expect(await logOf(youthId)).toMatchObject(
    ['HOUSING_RENT', 'HOUSING_RESIDENCY', 'IDENTITY'].map((category) => ({ categories: [category], consentId })),
  );
});

test('a search for organisations finds to a system its own, and to an officer all', async () => {
  const { question, system, youthId, organisationId } = await aConsent();
  const other = await registry.anOrganisation('NAV');
  const given = { youthId, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] } as const;
  await registry.services.consents.give(reader(Role.YOUTH, youthId), { ...given, recipientId: other }, at);
  const search = { of: 'ORGANISATIONS', limit: 1, token: null, ...question } as const;
  expect(await pagesOf(system, search)).toEqual([organisationId]);
  expect(await pagesOf(officer, search)).toEqual([organisationId, other].sort());
  const stranger = systemOf(await registry.anOrganisation('NAV'));
  expect(await pagesOf(stranger, search)).toEqual([]);
});

test('an officer who finds nobody has looked, and that is entered', async () => {
  const youthId = await registry.aYouth();
  const search = { of: 'ORGANISATIONS', category: 'HOUSING_RENT', purpose: 'B102', placesYouth: null } as const;
  expect(await pagesOf(officer, { ...search, youthId, limit: 1, token: null })).toEqual([]);
  expect(await logOf(youthId)).toMatchObject([{ act: 'READ_CONSENTS' }]);
});

test('a token opens for nobody else, and for no other search', async () => {
  const { question, system } = await aConsent();
  const search = { of: 'CATEGORIES', limit: 1, token: null, ...question } as const;
  const asker = { caller: system, requestId: newId() };
  const { nextToken: token } = (await registry.accessAnswers.search(asker, search)) ?? {};
  if (token === undefined || token === null) throw new Error('one page is not all');
  const { accessAnswers } = registry;
  expect(await accessAnswers.search(asker, { ...search, token })).toMatchObject({ results: ['HOUSING_RESIDENCY'] });
  expect(await accessAnswers.search({ ...asker, caller: officer }, { ...search, token })).toBeNull();
  expect(await accessAnswers.search(asker, { ...search, token, purpose: 'B101' })).toBeNull();
  expect(await accessAnswers.search(asker, { ...search, token: `${token}A` })).toBeNull();
});

test('nobody, the withdrawn and the never asked cost the same statements', async () => {
  const { question, system, consentId, youthId } = await aConsent();
  await registry.services.consents.withdraw(reader(Role.YOUTH, youthId), consentId, at);
  const never = await registry.aYouth();
  const statementsOf = async (asked: AccessQuestion): Promise<readonly string[]> => {
    const before = registry.statements.length;
    expect(await evaluate(system, [asked])).toEqual([false]);
    return registry.statements.slice(before);
  };
  const all = [
    await statementsOf(question),
    await statementsOf({ ...question, youthId: never }),
    await statementsOf({ ...question, youthId: newId() }),
    await statementsOf({ ...question, youthId: 'no id' }),
    await statementsOf({ ...question, organisationId: newId() }),
  ];
  expect(all).toEqual(all.map(() => ['access-facts']));
});
