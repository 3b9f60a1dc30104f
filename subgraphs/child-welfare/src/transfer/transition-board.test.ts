import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    ask: () => Promise.resolve({ takes: true, name: 'NAV Bjerke' }),
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
        answer: (status: 'OFFERED' | 'REFUSED' | 'ACCEPTED' | 'LOST_CONTACT') =>
          services.transfers.answer(author, { youthId, status }),
        decide: (validTo: string | null) =>
          services.decisions.decide(author, {
            ...{ youthId, kind: 'VOLUNTARY_ASSISTANCE', validFrom: '2026-01-01', validTo, executedBy: 'BFT' },
            wantedByYouth: true,
          }),
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
    async board(days = 90, of: Parameters<typeof workerHop>[2] = {}): Promise<readonly Row[]> {
      const query =
        'query($days: Int!) { transitionBoard(days: $days) { endsOn ends standing receiver youth { id } } }';
      const hop = workerHop('child-welfare', organisationId, { purpose: 'B101', ...of });
      const { data, errors } = await subgraph.execute(hop, { query, variables: { days } });
      if (errors !== undefined) throw errors[0];
      return (data?.['transitionBoard'] ?? []) as readonly Row[];
    },
    async counts(days = 90): Promise<unknown> {
      const query = `{ transitionBoardCounts(days: ${days}) { standing count overdue } }`;
      const { data, errors } = await subgraph.execute(
        workerHop('child-welfare', organisationId, { role: 'LEADER', purpose: null }),
        { query },
      );
      if (errors !== undefined) throw errors[0];
      return data?.['transitionBoardCounts'];
    },
  };
}

interface Row {
  readonly endsOn: string | null;
  readonly ends: string | null;
  readonly standing: string;
  readonly receiver: string | null;
  readonly youth: { readonly id: string };
}
/** Who stands there, and what ends when. */
const who = (board: readonly Row[]) => board.map(({ youth, endsOn, ends }) => [youth.id, endsOn, ends]);

test('has no place for a youth who is assigned to others, where no reason is stated', async () => {
  const kari = worker();
  const { youthId, transfer } = await kari.opens();
  await transfer('2026-05-31');
  expect(await kari.board(90, { personId: 'Z2' })).toEqual([]);
  expect(who(await kari.board(90, { personId: 'Z2', statedReason: 'ON_DUTY' }))).toEqual([
    [youthId, '2026-05-31', 'TRANSFER'],
  ]);
});

describe('INV15: the board of youths whose help ends with nobody who has accepted to take over', () => {
  test('names a youth whose transfer has no receiver, in the order of urgency, and those overdue too', async () => {
    const kari = worker();
    const [soon, overdue, later] = [await kari.opens(), await kari.opens(), await kari.opens()];
    await soon.transfer('2026-05-31');
    await overdue.transfer('2026-02-01');
    await later.transfer('2026-06-01');
    expect(who(await kari.board())).toEqual([
      [overdue.youthId, '2026-02-01', 'TRANSFER'],
      [soon.youthId, '2026-05-31', 'TRANSFER'],
    ]);
    expect(await kari.board(91)).toHaveLength(3);
  });

  test('names a youth whose plan ends, at the last measure, and no youth with a measure without end', async () => {
    const kari = worker();
    const [ending, lasting, renewed] = [await kari.opens(), await kari.opens(), await kari.opens()];
    await ending.plan('2026-03-20', '2026-04-20');
    await lasting.plan('2026-03-20', null);
    await renewed.plan('2026-03-20');
    await renewed.plan('2027-03-20');
    expect(who(await kari.board())).toEqual([[ending.youthId, '2026-04-20', 'MEASURES_PLAN']]);
  });

  test('names a youth whose last decision ends, though the plan goes on, and no youth with one without an end', async () => {
    const kari = worker();
    const [ending, lasting, both] = [await kari.opens(), await kari.opens(), await kari.opens()];
    await ending.plan(null);
    await ending.decide('2026-03-20');
    await ending.decide('2026-04-20');
    await lasting.decide('2026-03-20');
    await lasting.decide(null);
    await both.plan('2026-04-01');
    await both.decide('2026-03-10');
    expect(await kari.board()).toEqual([
      {
        ...{ endsOn: '2026-03-10', ends: 'DECISION', standing: 'NO_TRANSFER', receiver: null },
        youth: { id: both.youthId },
      },
      {
        ...{ endsOn: '2026-04-20', ends: 'DECISION', standing: 'NO_TRANSFER', receiver: null },
        youth: { id: ending.youthId },
      },
    ]);
  });

  test('to name somebody takes nobody off it: only that they accept', async () => {
    const kari = worker();
    const { plan, transfer, answer } = await kari.opens();
    await plan('2026-03-20');
    await transfer('2026-03-20', 'NAV Bjerke');
    expect(await kari.board()).toMatchObject([{ standing: 'PLANNED', receiver: 'NAV Bjerke' }]);
    await answer('OFFERED');
    expect(await kari.board()).toMatchObject([{ standing: 'OFFERED', receiver: 'NAV Bjerke' }]);
    await answer('ACCEPTED');
    expect(await kari.board()).toEqual([]);
  });

  test.each(['REFUSED', 'LOST_CONTACT'] as const)(
    'who was %s stays on it with that, also where no end is known, until another accepts',
    async (status) => {
      const kari = worker();
      const { youthId, transfer, answer } = await kari.opens();
      await transfer('2027-03-20', 'NAV Bjerke');
      expect(await kari.board(0)).toEqual([]);
      await answer(status);
      expect(await kari.board(0)).toEqual([
        { endsOn: null, ends: null, standing: status, receiver: 'NAV Bjerke', youth: { id: youthId } },
      ]);
      await transfer('2026-04-01', 'NAV Grorud');
      await answer('ACCEPTED');
      expect(await kari.board(0)).toEqual([]);
    },
  );

  test.each([
    ['was not delivered', null, false, null, 'NOT_DELIVERED'],
    ['has no answer', null, true, null, 'OFFERED'],
    ['was put on hold', 'ON_HOLD', true, 'NO_CAPACITY', 'ON_HOLD'],
    ['was refused', 'REJECTED', true, 'NO_CAPACITY', 'REFUSED'],
    ['lost the youth', 'FAILED', true, 'LOST_CONTACT', 'LOST_CONTACT'],
    ['came to nothing', 'FAILED', true, 'OTHER', 'FAILED'],
    ['was given up by its receiver', 'CANCELLED', true, 'OTHER', 'FAILED'],
    ['was given up with the youth lost', 'CANCELLED', true, 'LOST_CONTACT', 'LOST_CONTACT'],
    ['was accepted', 'ACCEPTED', true, null, null],
  ])(
    'who was sent to a service and %s stands there with it',
    async (_what, receiver_state, is_delivered, reason, standing) => {
      const kari = worker();
      const { youthId, plan, transfer } = await kari.opens();
      await plan('2026-03-20');
      await transfer('2026-03-20');
      const receiverId = newId();
      const { id: handover_id } = await running.services.transfers.send(kari.author, { youthId, receiverId });
      const told = {
        handover_id,
        side: 'SENDER',
        youth_id: null,
        organisation_id: newId(),
        other_id: receiverId,
        kind: 'TRANSFER',
      };
      const unsaid = {
        on_day: null,
        proposed_on: null,
        accepted: false,
        basis_kind: null,
        basis_id: null,
        sent_at: null,
      };
      const payload = {
        ...{ ...told, ...unsaid, sender_state: 'REQUESTED' },
        ...{ receiver_state, reason, is_delivered, version: Date.now() * 1000 },
      };
      await running.subgraph.receive('consent', [{ id: newId(), kind: 'HANDOVER', payload }]);
      expect((await kari.board()).map((row) => row.standing)).toEqual(standing === null ? [] : [standing]);
    },
  );

  test('has a youth whose transfer was called off before it was sent as one without', async () => {
    const kari = worker();
    const { youthId, transfer, decide } = await kari.opens();
    await decide('2026-04-20');
    await transfer('2026-03-31');
    await running.services.transfers.move(kari.author, { youthId, state: 'CANCELLED', reason: 'OTHER' });
    expect(await kari.board()).toMatchObject([{ endsOn: '2026-04-20', ends: 'DECISION', standing: 'NO_TRANSFER' }]);
  });

  test('names the youths of the own service only, and none whose case is closed', async () => {
    const [kari, ola] = [worker(), worker()];
    const [open, closed] = [await kari.opens(), await kari.opens()];
    await open.transfer('2026-03-20');
    await closed.transfer('2026-03-20');
    await running.services.cases.close(kari.author, { youthId: closed.youthId, followUpOffered: true });
    expect(who(await kari.board())).toEqual([[open.youthId, '2026-03-20', 'TRANSFER']]);
    expect(await ola.board()).toEqual([]);
    expect(await ola.counts()).toEqual([]);
  });

  test('has no row for a youth who has blocked the worker', async () => {
    const kari = worker();
    const { youthId, transfer } = await kari.opens();
    await transfer('2026-03-20');
    await running.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
    expect(await kari.board()).toEqual([]);
  });

  test('takes the number of statements of one youth for many', async () => {
    const kari = worker();
    for (const day of [10, 11, 12, 13]) await (await kari.opens()).transfer(`2026-03-${day}`);
    running.statements.length = 0;
    expect(await kari.board()).toHaveLength(4);
    expect(running.statements).toEqual(['transition-board', 'own-service']);
  });

  test('is counted for a leader by why nobody takes over, and how many are overdue', async () => {
    const kari = worker();
    const [one, two, three, four] = [await kari.opens(), await kari.opens(), await kari.opens(), await kari.opens()];
    await one.plan('2026-02-20');
    await two.plan('2026-03-20');
    await three.transfer('2026-03-01', 'NAV Bjerke');
    await three.answer('REFUSED');
    await four.transfer('2027-03-01');
    const counts = (await kari.counts()) as readonly { readonly standing: string }[];
    expect([...counts].sort((a, b) => a.standing.localeCompare(b.standing))).toEqual([
      { standing: 'NO_TRANSFER', count: 2, overdue: 1 },
      { standing: 'REFUSED', count: 1, overdue: 0 },
    ]);
  });

  test('refuses a number of days out of bounds', async () => {
    for (const asked of [() => worker().board(367), () => worker().counts(-1)]) {
      await expect(asked()).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'days' } });
    }
  });
});
