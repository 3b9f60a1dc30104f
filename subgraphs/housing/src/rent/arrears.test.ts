import { plus } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { rentWorker } from './rent.test-setup';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

function worker() {
  const { youth, charge, pay, ask } = rentWorker(housing);
  return {
    /** A youth whom the organisation serves, with what was owed in all ten days after each month fell due. */
    async tenant(...owed: readonly (readonly [dueOn: string, arrearsNok: number])[]): Promise<string> {
      const youthId = await youth();
      let owedBefore = 0;
      for (const [dueOn, arrearsNok] of owed) {
        await charge(youthId, dueOn);
        const paid = owedBefore + 5000 - arrearsNok;
        if (paid > 0) await pay(youthId, plus(dueOn, { days: 10 }), paid);
        owedBefore = arrearsNok;
      }
      return youthId;
    },
    arrears: (personId?: string, more?: object) =>
      ask('{ arrears { arrearsNok monthNok since isGrowing youth { id } } }', personId, more),
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

test('rent is owed from the day after it was due, and no more once a charge is taken back or a payment comes in', async () => {
  const { youth, charge, pay, reverse, ask } = rentWorker(housing);
  const arrears = () => ask('{ arrears { arrearsNok since } }');
  const youthId = await youth();
  await charge(youthId, '2026-03-02');
  expect(await arrears()).toEqual([]);
  const { id } = await charge(youthId, '2026-02-01');
  await charge(youthId, '2026-01-01', 4000);
  expect(await arrears()).toEqual([{ arrearsNok: 9000, since: '2026-01-01' }]);
  await pay(youthId, '2026-03-02', 4000);
  expect(await arrears()).toEqual([{ arrearsNok: 5000, since: '2026-01-01' }]);
  await reverse(youthId, id, 'WAIVED');
  expect(await arrears()).toEqual([]);
});
