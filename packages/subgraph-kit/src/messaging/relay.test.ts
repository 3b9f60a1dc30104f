import { poolOf } from '../persistence/query';
import { KEPT_BACK, type Deliver, type Message } from './message';
import { anOutbox, away, held } from './outbox.test-setup';

const { aRelay, tell, left, database } = anOutbox();

describe('the outbox', () => {
  test('is carried to each destination, oldest first, and is empty then', async () => {
    const { relay, told } = aRelay();
    for (const n of [1, 2, 3]) {
      await tell('nav', n);
      await tell('housing', n * 10);
    }
    await relay.drain();
    expect(told).toEqual({ nav: [1, 2, 3], housing: [10, 20, 30] });
    expect(await left()).toBe(0);
  });

  test('carries whole messages: id, kind and what was told', async () => {
    const taken: Message[] = [];
    const { relay } = aRelay((_destination, messages) => {
      taken.push(...messages);
      return Promise.resolve([]);
    });
    const id = await tell('nav', 1);
    await relay.drain();
    expect(taken).toEqual([{ id, kind: 'WORKER_BLOCK', payload: { n: 1 } }]);
  });

  test('is carried so that what a youth is told later goes first of what a transaction tells, also where a batch ends in it', async () => {
    // Ids that would have it last.
    const row = (n: number, kind: string) =>
      `('${String(n).padStart(8, '0')}-0000-4000-8000-000000000000', 'nav', '${kind}', jsonb_build_object('n', ${n}))`;
    const others = Array.from({ length: 200 }, (_, n) => row(n, 'SERVICE_RELATION'));
    await database().dataSource.query(
      `insert into outbox_message (id, destination, kind, payload)
       values ${[...others, row(900, 'INFORMATION_ORDER'), row(901, 'CONCERN_DELAY')].join(', ')}`,
    );
    const { relay, told, batches } = aRelay();
    await relay.drain();
    expect(told['nav']?.slice(0, 3)).toEqual([900, 901, 0]);
    expect(batches).toEqual([
      ['nav', 200],
      ['nav', 2],
    ]);
  });

  test('is carried in batches, one after the other, however much is in it', async () => {
    await database().dataSource.query(
      `insert into outbox_message (id, destination, kind, payload, created_at)
       select gen_random_uuid(), 'nav', 'WORKER_BLOCK', jsonb_build_object('n', n), now() + n * interval '1 second'
       from generate_series(1, 450) n`,
    );
    const { relay, told, batches } = aRelay();
    await relay.drain();
    expect(batches).toEqual([
      ['nav', 200],
      ['nav', 200],
      ['nav', 50],
    ]);
    expect(told['nav']).toEqual(Array.from({ length: 450 }, (_, n) => n + 1));
  });

  test('holds nothing open in the database while a delivery is under way', async () => {
    const { deliver, letGo } = held();
    const { relay, batches, until } = aRelay(deliver);
    await tell('nav', 1);
    relay.wake();
    await until(() => batches.length === 1);
    expect(
      await database().query(
        'open',
        `select state from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
        [],
      ),
    ).toEqual([]);
    letGo();
    await relay.drain();
  });

  test('that one relay is carrying is left to it by another, until its lease is over', async () => {
    const { deliver, letGo } = held();
    const one = aRelay(deliver);
    const other = aRelay();
    await tell('nav', 1);
    one.relay.wake();
    await one.until(() => one.batches.length === 1);
    other.relay.wake();
    await tell('housing', 2);
    other.relay.wake();
    await other.until(() => other.told['housing'] !== undefined);
    expect(other.told).toEqual({ housing: [2] });

    // As when the process of the first has been stopped for so long.
    await database().dataSource.query(`update outbox_lane set leased_until = now() - interval '1 second'`);
    other.relay.wake();
    await other.until(() => other.told['nav'] !== undefined);
    expect(other.told).toEqual({ housing: [2], nav: [1] });
    letGo();
  });
});

describe('a destination that does not answer', () => {
  test('keeps its own messages in the outbox, and nobody else waits for it or is told twice', async () => {
    let isAway = true;
    const { relay, told } = aRelay((to, messages) => (isAway ? away('housing')(to, messages) : Promise.resolve([])));
    await tell('housing', 2);
    await tell('nav', 1);
    await expect(relay.drain()).rejects.toThrow('housing is away');
    expect([told, await left()]).toEqual([{ nav: [1] }, 1]);
    isAway = false;
    await relay.drain();
    expect(told).toEqual({ nav: [1], housing: [2] });
  });

  test('and hangs holds up nobody else', async () => {
    const hanging = held();
    const { relay, told, batches, until } = aRelay((to, messages) =>
      to === 'housing' ? hanging.deliver(to, messages) : Promise.resolve([]),
    );
    await tell('housing', 1);
    relay.wake();
    await until(() => batches.length === 1);
    await tell('nav', 2);
    relay.wake();
    await until(() => told['nav'] !== undefined);
    expect(told).toEqual({ nav: [2] });
    hanging.letGo();
  });

  test('is reported when nobody waits for it', async () => {
    const { relay, failures, until } = aRelay(away('nav'));
    await tell('nav', 1);
    relay.wake();
    await until(() => failures.length > 0);
    expect(failures).toEqual([new Error('nav is away')]);
    expect(await left()).toBe(1);
  });

  test('is tried again by the clock, though nothing new is written', async () => {
    let attempts = 0;
    const { relay, told, until } = aRelay(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('away')) : Promise.resolve([]);
    });
    await tell('nav', 1);
    relay.wake();
    await until(() => told['nav'] !== undefined);
    expect([told, attempts]).toEqual([{ nav: [1] }, 2]);
  });

  test('is told of in the lag: how many messages wait for it, and since when', async () => {
    const { relay } = aRelay(away('housing'));
    await database().dataSource.query(
      `insert into outbox_message (id, destination, kind, payload, created_at)
       values (gen_random_uuid(), 'housing', 'WORKER_BLOCK', '{}', now() - interval '90 seconds')`,
    );
    await tell('housing', 2);
    await relay.drain().catch(() => undefined);
    expect(await relay.lag()).toEqual([
      { destination: 'housing', waiting: 2, refused: 0, seconds: expect.closeTo(90, -2) as number },
    ]);
  });
});

describe('a message that is refused', () => {
  test('is set aside with its code, told of, and the others arrive', async () => {
    const { relay, told, refusedBy } = aRelay((_to, messages) =>
      Promise.resolve(
        messages.filter(({ payload }) => payload['n'] === 2).map(({ id }) => ({ id, code: 'MESSAGE_MALFORMED' })),
      ),
    );
    await tell('nav', 1);
    const refused = await tell('nav', 2);
    await relay.drain();
    expect(told).toEqual({ nav: [1, 2] });
    const rows = await database().query('refused', 'select id, refused from outbox_message', []);
    expect(rows).toEqual([{ id: refused, refused: 'MESSAGE_MALFORMED' }]);
    expect(refusedBy).toEqual([['nav', [{ id: refused, code: 'MESSAGE_MALFORMED' }]]]);
    expect(await relay.lag()).toEqual([{ destination: 'nav', waiting: 0, refused: 1, seconds: 0 }]);
  });

  test('is offered once more at the next start', async () => {
    const refusing = aRelay((_to, messages) =>
      Promise.resolve(messages.map(({ id }) => ({ id, code: 'MESSAGE_ORGANISATION_UNKNOWN' }))),
    );
    await tell('nav', 1);
    await refusing.relay.drain();
    await refusing.relay.stop();
    expect(await left()).toBe(1);
    const { relay, told } = aRelay();
    await relay.drain();
    expect([told, await left()]).toEqual([{ nav: [1] }, 0]);
  });
});

describe('a message that may not go yet', () => {
  const keeping = (isKept: (n: number) => boolean): Deliver => {
    return (_to, messages) =>
      Promise.resolve(
        messages.filter(({ payload }) => isKept(Number(payload['n']))).map(({ id }) => ({ id, code: KEPT_BACK })),
      );
  };

  test('stays in the outbox, and the others arrive, however many stay', async () => {
    await database().dataSource.query(
      `insert into outbox_message (id, destination, kind, payload, created_at)
       select gen_random_uuid(), 'nav', 'WORKER_BLOCK', jsonb_build_object('n', n), now() + n * interval '1 second'
       from generate_series(1, 450) n`,
    );
    const { relay, batches, refusedBy, failures } = aRelay(keeping((n) => n <= 210));
    await expect(relay.drain()).rejects.toThrow('210 messages may not go yet');
    expect(batches.map(([, size]) => size)).toEqual([200, 200, 50]);
    const rows = await database().query<{ n: number; refused: string | null }>(
      'left-over',
      `select (payload->>'n')::int as n, refused from outbox_message order by 1`,
      [],
    );
    expect(rows).toEqual(Array.from({ length: 210 }, (_, n) => ({ n: n + 1, refused: null })));
    expect([refusedBy, failures]).toEqual([[], []]);
  });

  test('is offered again by the clock, and goes when it may', async () => {
    let isBehind = true;
    const { relay, batches, until, failures } = aRelay(keeping((n) => isBehind && n === 1));
    await tell('nav', 1);
    await tell('nav', 2);
    relay.wake();
    await until(() => batches.length >= 3);
    expect(batches.slice(0, 3).map(([, size]) => size)).toEqual([2, 1, 1]);
    isBehind = false;
    await relay.drain();
    expect([await left(), failures]).toEqual([0, []]);
  });

  test('is not confirmed to who waits for it', async () => {
    const { relay } = aRelay(keeping((n) => n === 1));
    expect(await relay.confirm([await tell('nav', 1), await tell('housing', 2)])).toEqual(['nav']);
    expect(await left()).toBe(1);
  });
});

describe('a relay that waits', () => {
  test('looks at all of its lanes in one statement, and asks nothing of a lane that is empty', async () => {
    const { dataSource } = database();
    const { relay, told, until } = aRelay();
    await relay.drain();
    const claims = jest.spyOn(dataSource, 'query');
    const pool = poolOf(dataSource);
    const query = pool.query.bind(pool) as (asked: { readonly name: string }) => Promise<unknown>;
    const looked: string[] = [];
    await new Promise<void>((resolve) => {
      const through = (asked: { readonly name: string }) => {
        if (looked.push(asked.name) === 2) resolve();
        return query(asked);
      };
      jest.spyOn(pool, 'query').mockImplementation(through as never);
    });
    expect([looked, claims.mock.calls]).toEqual([['relay-waiting', 'relay-waiting'], []]);
    // Nobody wakes it: it is found by the clock.
    await tell('housing', 1);
    await until(() => told['housing'] !== undefined);
    const claimed = claims.mock.calls.map(([, values]) => (values as readonly unknown[])[0]);
    expect(claimed).toContain('housing');
    expect(claimed).not.toContain('nav');
    jest.restoreAllMocks();
  });
});

describe('a relay that is woken', () => {
  test('while it carries looks once more when it is done', async () => {
    const { deliver, letGo } = held();
    const { relay, told, batches, until } = aRelay((to, messages) =>
      batches.length === 1 ? deliver(to, messages) : Promise.resolve([]),
    );
    await tell('nav', 1);
    relay.wake();
    await until(() => batches.length === 1);
    await tell('nav', 2);
    relay.wake();
    letGo();
    await until(() => (told['nav']?.length ?? 0) === 2);
    expect(told).toEqual({ nav: [1, 2] });
  });

  test('ends after the delivery that is under way, and begins no other', async () => {
    const { deliver, letGo } = held();
    const { relay, told, batches, until } = aRelay(deliver);
    await tell('nav', 1);
    relay.wake();
    await until(() => batches.length === 1);
    await tell('nav', 2);
    const stopped = relay.stop();
    relay.wake();
    letGo();
    await stopped;
    expect([told, await left()]).toEqual([{ nav: [1] }, 1]);
  });
});
