import { startFamilies, type Families } from './family.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

test('what was signed with a guardian is given no more once the youth has taken just that out of what stood', async () => {
  const { signed, send, answer, mother, consents, youth } = await families.aFamily();
  const [both, one] = [await signed({ categories: ['NAV_CASE', 'NAV_ORDERS'] }), await signed()];
  for (const id of [both, one]) await send(id, mother);
  await answer(both, mother, true);
  const [given] = await consents();
  const take = `mutation ($id: ID!) { withdrawConsent(id: $id, input: { categories: [NAV_CASE] }) { state } }`;
  expect((await families.registry.ask(youth, take, { id: given?.id })).codes).toEqual([]);
  expect((await answer(one, mother, true)).code).toBe('RULE_VIOLATED');
});
