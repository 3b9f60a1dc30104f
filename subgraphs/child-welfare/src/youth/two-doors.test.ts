import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';
import { subgraph as childWelfare } from '../index';

test('a worker who reaches the same youth by two doors in one request gets the record by both', async () => {
  const { subgraph, services, stop } = await runSubgraph(childWelfare);
  const query = `query($id: ID!) { childWelfareYouth(id: $id) { childWelfare { case { status } } }
    childWelfareCaseload { edges { node { id childWelfare { case { caseWorker } } } } } }`;
  for (let round = 0; round < 50; round += 1) {
    const [organisationId, youthId] = [newId(), newId()];
    await services.cases.open(
      { personId: 'Z1', organisationId, at: new Date('2026-03-02T10:00:00Z') },
      { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' },
    );
    const hop = {
      caller: { personId: 'Z1', role: 'CASEWORKER', agency: 'CHILD_WELFARE', organisationId, assurance: 'SUBSTANTIAL' },
      purpose: 'B101',
      requestId: 'r',
      audience: 'child-welfare',
    } as const;
    expect(await subgraph.execute(hop, { query, variables: { id: youthId } })).toEqual({
      data: {
        childWelfareYouth: { childWelfare: { case: { status: 'OPEN' } } },
        childWelfareCaseload: {
          edges: [{ node: { id: youthId, childWelfare: { case: { caseWorker: 'Kari Vik' } } } }],
        },
      },
    });
  }
  await stop();
});
