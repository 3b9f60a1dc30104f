import { Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { operationOf } from './operation-of';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const PREVIEW = `query ($input: PreviewConsentInput!) { previewConsent(input: $input) {
  opens { path } operation rowsShown } }`;

/** What a youth is told of a consent to the category. */
async function previewOf(category: string) {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const input = { recipientId, purpose: 'B102', categories: [category] };
  const { data, codes } = await registry.ask(reader(Role.YOUTH, youthId), PREVIEW, { input });
  expect(codes).toEqual([]);
  return (data as { previewConsent: { opens: { path: string }[]; operation: string; rowsShown: number } })
    .previewConsent;
}

test('the operation of a preview reads the first rows of each list, and says how many at most', async () => {
  const { opens, operation, rowsShown } = await previewOf('NAV_ORDERS');
  const paths = [...new Set(opens.map(({ path }) => path))];
  expect(rowsShown).toBe(100);
  expect(operation).toContain(' nav { orders(first: 100) { ');
  expect(operation).toContain(' referrals(first: 100) { ');
  expect(operation).toBe(operationOf(paths, ['nav.orders', 'nav.referrals']));
});

test('the operation of a preview reads the whole of what is no list', async () => {
  const { operation } = await previewOf('NAV_SECTION_17');
  expect(operation).toContain(' nav { section17 { ');
  expect(operation).not.toContain('first');
});

test('a list is bounded by its whole way, and no field of another way with its name', () => {
  expect(operationOf(['nav.orders.id', 'housing.orders.id', 'nav.case.orders'], ['nav.orders'])).toBe(
    'query Preview { me { id nav { orders(first: 100) { id } case { orders } } housing { orders { id } } } }',
  );
});
