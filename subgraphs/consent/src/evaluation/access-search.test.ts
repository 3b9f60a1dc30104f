import { newId, Role, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { accessesOf, at, officer, systemOf } from './access-answers.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(at);
});
afterAll(() => registry.stop());

const { aConsent, logOf } = accessesOf(() => registry);

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
