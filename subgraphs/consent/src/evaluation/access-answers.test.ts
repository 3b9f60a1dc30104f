import { EvaluationsSemantic, newId, Role, type AccessQuestion } from '@brobygger/domain';
import { causeCode, createCursors, createQuery } from '@brobygger/subgraph-kit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createAccessAnswers } from './access-answers';
import { accessesOf, at, officer, systemOf } from './access-answers.test-setup';

const { DENY_ON_FIRST_DENY, PERMIT_ON_FIRST_PERMIT } = EvaluationsSemantic;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(at);
});
afterAll(() => registry.stop());

const { aConsent, evaluate, logOf } = accessesOf(() => registry);

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

test('a database that goes away under a question is told of as away, with the cause for the operator', async () => {
  const { question, system } = await aConsent();
  const query = createQuery(registry.dataSource);
  const answers = createAccessAnswers({
    query: (name) => query(name, 'select pg_terminate_backend(pg_backend_pid())', []),
    cursors: createCursors(Buffer.alloc(32)),
    clock: () => at,
    assertHeard: () => undefined,
  });
  const asked = answers.evaluate({ caller: system, requestId: newId() }, [question], DENY_ON_FIRST_DENY);
  const told: unknown = await asked.catch((cause: unknown) => cause);
  expect(told).toMatchObject({ extensions: { code: 'REGISTRY_UNAVAILABLE' } });
  expect(causeCode(told)).toBe('57P01');
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
