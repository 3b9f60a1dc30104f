import { newId, type Agency } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph);
});
afterAll(() => nav.stop());

const OFFICE = newId();
const as = (query: string, agency: Agency = 'NAV', organisationId = OFFICE) =>
  nav.subgraph.execute(workerHop('nav', organisationId, { agency }), { query });
const record = (given: string) => as(`mutation { recordEconomyCourse(input: { ${given} }) { id heldOn } }`);
const LIST = '{ economyCourseDeliveries(from: "2026-01-01", to: "2026-06-30") { id organisationId programme heldOn } }';

test('a delivery stands with its days in order, is found by child welfare, and is replaced by the same first day', async () => {
  const ofMinors = 'programme: INFORMATION_AND_QUALIFICATION';
  const { data } = await record(`${ofMinors}, heldOn: ["2026-03-09", "2026-03-02"]`);
  const { id } = data?.['recordEconomyCourse'] as { readonly id: string };
  await record(`${ofMinors}, heldOn: ["2026-03-02", "2026-03-16"]`);
  await record('programme: QUALIFICATION_22B, heldOn: ["2026-03-02"]');
  await record(`${ofMinors}, heldOn: ["2026-09-01"]`);
  const found = (await as(LIST, 'CHILD_WELFARE', newId())).data?.['economyCourseDeliveries'];
  expect(found).toEqual([
    { id, organisationId: OFFICE, programme: 'INFORMATION_AND_QUALIFICATION', heldOn: ['2026-03-02', '2026-03-16'] },
    expect.objectContaining({ programme: 'QUALIFICATION_22B', heldOn: ['2026-03-02'] }),
  ]);
});

test.each([
  ['no day', ''],
  ['a day twice', '"2026-03-02", "2026-03-02"'],
  ['more than twenty', Array.from({ length: 21 }, (_, n) => `"2026-04-${String(n + 1).padStart(2, '0')}"`).join(', ')],
])('a delivery with %s is refused', async (_what, days) => {
  const { errors } = await record(`programme: OTHER, heldOn: [${days}]`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.heldOn' } }]);
});

test('a list that ends before it begins is refused, and child welfare records none', async () => {
  const { errors } = await as('{ economyCourseDeliveries(from: "2026-03-02", to: "2026-03-01") { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'to' } }]);
  const mutation = 'mutation { recordEconomyCourse(input: { programme: OTHER, heldOn: ["2026-03-02"] }) { id } }';
  const refused = await as(mutation, 'CHILD_WELFARE', newId());
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_ROLE' } }]);
});
