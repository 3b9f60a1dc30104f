import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    clock: () => new Date('2026-03-02T12:00:00Z'),
  });
});
afterAll(() => running.stop());

function worker(organisationId = newId()) {
  const author = { personId: 'Z1', organisationId, at };
  const { services, subgraph } = running;
  return {
    author,
    async opens() {
      const youthId = newId();
      await services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      return {
        youthId,
        transfer: (plannedOn: string, receiver: string | null = null) =>
          services.transfers.start(author, { youthId, plannedOn, receiver }),
        answer: (status: 'REFUSED' | 'ACCEPTED') => services.transfers.answer(author, { youthId, status }),
        plan: (...ends: (string | null)[]) =>
          services.plans.revise(author, {
            youthId,
            goals: [],
            items: ends.map((validTo) => ({
              name: 'Besøkshjem',
              responsible: 'Kari Vik',
              validFrom: '2026-01-01',
              validTo,
              isFutv: false,
            })),
          }),
      };
    },
    async alarms(days?: number, { personId = 'Z1', ...stated }: { personId?: string; statedReason?: 'ON_DUTY' } = {}) {
      const hop = {
        caller: {
          personId,
          role: 'CASEWORKER',
          agency: 'CHILD_WELFARE',
          organisationId,
          assurance: 'SUBSTANTIAL',
        },
        purpose: 'B101',
        requestId: 'r',
        audience: 'child-welfare',
        ...stated,
      } as const;
      const query = 'query($days: Int! = 90) { endingSoon(days: $days) { plannedOn youth { id } } }';
      const { data, errors } = await subgraph.execute(hop, { query, variables: days === undefined ? {} : { days } });
      if (errors !== undefined) throw errors[0];
      return ((data?.['endingSoon'] ?? []) as { plannedOn: string; youth: { id: string } }[]).map(
        ({ plannedOn, youth }) => [youth.id, plannedOn],
      );
    },
  };
}

test('has no place for a youth who is assigned to others, where no reason is stated', async () => {
  const kari = worker();
  const { youthId, transfer } = await kari.opens();
  await transfer('2026-05-31');
  expect(await kari.alarms(90, { personId: 'Z2' })).toEqual([]);
  expect(await kari.alarms(90, { personId: 'Z2', statedReason: 'ON_DUTY' })).toEqual([[youthId, '2026-05-31']]);
});

describe('INV15: the alarm for youths whose help ends with nobody to take over', () => {
  test('names a youth whose transfer has no receiver, in the order of urgency, and those overdue too', async () => {
    const kari = worker();
    const [soon, overdue, later] = [await kari.opens(), await kari.opens(), await kari.opens()];
    await soon.transfer('2026-05-31');
    await overdue.transfer('2026-02-01');
    await later.transfer('2026-06-01');
    expect(await kari.alarms()).toEqual([
      [overdue.youthId, '2026-02-01'],
      [soon.youthId, '2026-05-31'],
    ]);
    expect(await kari.alarms(91)).toHaveLength(3);
  });

  test('names a youth whose plan ends, at the last measure, and no youth with a measure without end', async () => {
    const kari = worker();
    const [ending, lasting, renewed] = [await kari.opens(), await kari.opens(), await kari.opens()];
    await ending.plan('2026-03-20', '2026-04-20');
    await lasting.plan('2026-03-20', null);
    await renewed.plan('2026-03-20');
    await renewed.plan('2027-03-20');
    expect(await kari.alarms()).toEqual([[ending.youthId, '2026-04-20']]);
  });

  test('is silent about a youth whom somebody takes over, until that somebody refuses', async () => {
    const kari = worker();
    const youth = await kari.opens();
    await youth.plan('2026-03-20');
    await youth.transfer('2026-03-20', 'NAV Bjerke');
    expect(await kari.alarms()).toEqual([]);
    await youth.answer('REFUSED');
    expect(await kari.alarms()).toEqual([[youth.youthId, '2026-03-20']]);
  });

  test('names the youths of the own service only, and none whose case is closed', async () => {
    const [kari, ola] = [worker(), worker()];
    const [open, closed] = [await kari.opens(), await kari.opens()];
    await open.transfer('2026-03-20');
    await closed.transfer('2026-03-20');
    await running.services.cases.close(kari.author, { youthId: closed.youthId, followUpOffered: true });
    expect(await kari.alarms()).toEqual([[open.youthId, '2026-03-20']]);
    expect(await ola.alarms()).toEqual([]);
  });

  test('has no row for a youth who has blocked the worker', async () => {
    const kari = worker();
    const { youthId, transfer } = await kari.opens();
    await transfer('2026-03-20');
    await running.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
    expect(await kari.alarms()).toEqual([]);
  });

  test('takes the number of statements of one youth for many', async () => {
    const kari = worker();
    for (const day of [10, 11, 12, 13]) await (await kari.opens()).transfer(`2026-03-${day}`);
    running.statements.length = 0;
    expect(await kari.alarms()).toHaveLength(4);
    expect(running.statements).toEqual(['ending-soon', 'own-service']);
  });

  test('refuses a number of days out of bounds', async () => {
    await expect(worker().alarms(367)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'days' },
    });
  });
});
