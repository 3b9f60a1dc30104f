import { newId } from '@brobygger/domain';
import { OWN_WISH, createFakeRegistry, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { openServiceRelation } from '@brobygger/subgraph-kit';
import { subgraph, type HousingServices } from '../index';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

function worker(organisationId = newId()) {
  const author = { personId: 'Z1', organisationId, at: new Date('2026-03-02T10:00:00Z') };
  return {
    author,
    /** A youth whom the organisation serves, with what was owed of each month. */
    async tenant(...owed: readonly (readonly [dueOn: string, arrearsNok: number])[]): Promise<string> {
      const youthId = newId();
      await housing.dataSource.transaction((transaction) =>
        openServiceRelation(transaction, author, youthId, OWN_WISH),
      );
      for (const [dueOn, arrearsNok] of owed) {
        await housing.services.rent.record(author, { youthId, monthNok: 5000, arrearsNok, dueOn });
      }
      return youthId;
    },
    async arrears(personId = 'Z1', more: object = {}): Promise<readonly unknown[]> {
      const hop = { ...workerHop('housing', organisationId, { personId }), ...more };
      const query = '{ arrears { arrearsNok monthNok since isGrowing youth { id } } }';
      const { data, errors } = await housing.subgraph.execute(hop, { query, variables: {} });
      if (errors !== undefined) throw errors[0];
      return (data?.['arrears'] ?? []) as readonly unknown[];
    },
  };
}

const row = (youthId: string, arrearsNok: number, since: string, isGrowing: boolean) => ({
  arrearsNok,
  monthNok: 5000,
  since,
  isGrowing,
  youth: { id: youthId },
});

test('who owes rent stands in the list, who owes most first, since when without a break, and whether it grows', async () => {
  const { tenant, arrears } = worker();
  await tenant(['2026-01-01', 5000], ['2026-02-01', 0]);
  await tenant();
  const [shrinking, growing] = [
    await tenant(['2025-11-01', 100], ['2025-12-01', 0], ['2026-01-01', 5000], ['2026-02-01', 2000]),
    await tenant(['2026-01-01', 0], ['2026-02-01', 5000]),
  ];
  expect(await arrears()).toEqual([row(growing, 5000, '2026-02-01', true), row(shrinking, 2000, '2026-01-01', false)]);
});

test('nobody of another organisation stands in it, nor whom the organisation serves no more', async () => {
  const [own, other] = [worker(), worker()];
  const youthId = await own.tenant(['2026-02-01', 5000]);
  expect(await other.arrears()).toEqual([]);
  const ENDED = 'update service_relation set valid_to = now() where youth_id = $1';
  await housing.dataSource.query(ENDED, [youthId]);
  expect(await own.arrears()).toEqual([]);
});

test('a youth who has blocked the worker has no row', async () => {
  const { tenant, arrears } = worker();
  const youthId = await tenant(['2026-02-01', 5000]);
  await housing.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
  expect(await arrears()).toEqual([]);
});

test('a youth who is assigned to others has one where a reason is stated', async () => {
  const { tenant, arrears } = worker();
  const youthId = await tenant(['2026-02-01', 5000]);
  expect(await arrears('Z2')).toEqual([]);
  expect(await arrears('Z2', { statedReason: 'ON_DUTY' })).toEqual([row(youthId, 5000, '2026-02-01', true)]);
});

test('takes the number of statements of one youth for many', async () => {
  const { tenant, arrears } = worker();
  for (const owed of [100, 200, 300]) await tenant(['2026-02-01', owed]);
  housing.statements.length = 0;
  expect(await arrears()).toHaveLength(3);
  expect(housing.statements).toEqual(['arrears', 'own-service']);
});
