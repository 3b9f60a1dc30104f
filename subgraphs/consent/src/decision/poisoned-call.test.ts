import { newId, type Caller } from '@brobygger/domain';
import { startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

test.each<[string, Partial<Caller>]>([
  ['an organisation id that is none', { organisationId: 'nav-bjerke' }],
  ['a person’s ident that cannot be kept', { personId: 'Z\u0000' }],
])('%s in one call leaves those that are decided together with it as they are', async (_what, poison) => {
  const [youthId, office] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
  await registry.subgraph.receive('nav', [
    {
      id: newId(),
      kind: 'SERVICE_RELATION',
      payload: {
        youth_id: youthId,
        organisation_id: office,
        valid_from: '2026-01-05T08:00:00Z',
        valid_to: null,
        version: 1,
      },
    },
  ]);
  const ask = (caller: Caller) =>
    registry.ask(caller, 'query ($id: ID!) { youth(id: $id) { id } }', { id: youthId }, 'B107');
  const [whole, poisoned] = await Promise.all([
    ask(workerOf('NAV', office)),
    ask({ ...workerOf('NAV', office), ...poison }),
  ]);
  expect(whole).toEqual({ data: { youth: { id: youthId } }, codes: [] });
  expect(poisoned).toEqual({ data: { youth: null }, codes: [['youth', 'YOUTH_NOT_FOUND']] });
});
