import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';

let running: RunningSubgraph<NavServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

const ask = (organisationId: string, query: string, variables: Record<string, unknown> = {}) =>
  running.subgraph.execute(workerHop('nav', organisationId, { purpose: 'B101' }), { query, variables });

test('statements do not grow with the length of the caseload', async () => {
  const { author, youthId } = await servedYouth();
  for (let n = 0; n < 4; n += 1) {
    await running.services.cases.open(author, { ground: OWN_WISH, youthId: newId(), office: 'NAV Bjerke' });
  }
  const query =
    '{ navCaseload(first: 3) { edges { cursor node { id nav { case { status } } } } pageInfo { hasNextPage endCursor } } }';
  running.statements.length = 0;
  const { data } = await ask(author.organisationId, query);
  const page = data?.['navCaseload'] as {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  expect(page.edges).toHaveLength(3);
  expect(page.pageInfo.hasNextPage).toBe(true);
  expect([...running.statements].sort()).toEqual(['caseload', 'nav_case-by-youthId', 'own-service']);
  const rest = await ask(
    author.organisationId,
    'query($after: String) { navCaseload(first: 3, after: $after) { edges { node { id } } } }',
    { after: page.pageInfo.endCursor },
  );
  const next = (rest.data?.['navCaseload'] as typeof page).edges;
  expect([...page.edges, ...next].map(({ node }) => node.id)).toContain(youthId);
  expect(next).toHaveLength(2);
});

test('a caseload is refused a page of 0 or 101, and a cursor that is none', async () => {
  const { author } = await servedYouth();
  for (const given of ['first: 0', 'first: 101', 'after: "x"']) {
    const { errors } = await ask(author.organisationId, `{ navCaseload(${given}) { pageInfo { hasNextPage } } }`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  }
});

test('an id in capitals is the same youth', async () => {
  const { author, youthId } = await servedYouth();
  const { data } = await ask(
    author.organisationId,
    `{ navYouth(id: "${youthId.toUpperCase()}") { id nav { case { status } } } }`,
  );
  expect(data?.['navYouth']).toEqual({ id: youthId, nav: { case: { status: 'OPEN' } } });
});
