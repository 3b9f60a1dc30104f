import { newId } from '@brobygger/domain';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { MessageKind, type Deliver, type Message } from './message';
import { createReceiveNotices } from './receive-notices';
import { startRelay, type Relay } from './relay';
import { send } from './send';

let database: OwnerDatabase;
const relays: Relay[] = [];

beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await database.dataSource.query('delete from outbox_message');
});
afterAll(() => database.stop());

/** A relay that has told nobody yet; `told` is what arrived, by destination, `batches` how much was on its way. */
function aRelay(deliver?: Deliver) {
  const waiting: { readonly isSo: () => boolean; readonly resolve: () => void }[] = [];
  const happened = (): void => waiting.filter(({ isSo }) => isSo()).forEach(({ resolve }) => resolve());
  const told: Record<string, unknown[]> = {};
  const failures: unknown[] = [];
  const batches: number[] = [];
  const relay = startRelay({
    dataSource: database.dataSource,
    async deliver(destination, messages) {
      batches.push(messages.length);
      happened();
      await deliver?.(destination, messages);
      (told[destination] ??= []).push(...messages.map(({ payload }) => payload['n']));
      happened();
    },
    onFailure(cause) {
      failures.push(cause);
      happened();
    },
  });
  relays.push(relay);
  const until = (isSo: () => boolean): Promise<void> =>
    isSo() ? Promise.resolve() : new Promise((resolve) => waiting.push({ isSo, resolve }));
  return { relay, told, failures, batches, until };
}

const tell = (destination: string, n: number): Promise<void> =>
  database.dataSource.transaction((transaction) => send(transaction, destination, MessageKind.WORKER_BLOCKED, { n }));

const left = async (): Promise<number> =>
  (await database.query<{ n: number }>('left', 'select count(*)::int as n from outbox_message', []))[0]?.n ?? NaN;

/** Runs a test in which the relay's clock ticks only when the test says so; all else keeps its time. */
async function byHand(run: (tick: (ms: number) => void) => Promise<void>): Promise<void> {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'Date', 'performance', 'queueMicrotask'],
  });
  try {
    await run((ms) => void jest.advanceTimersByTime(ms));
  } finally {
    jest.useRealTimers();
  }
}

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
      return Promise.resolve();
    });
    await tell('nav', 1);
    await relay.drain();
    expect(taken).toEqual([
      { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, kind: 'WORKER_BLOCKED', payload: { n: 1 } },
    ]);
  });

  test('holds nothing of a change that was taken back', async () => {
    const change = database.dataSource.transaction(async (transaction) => {
      await send(transaction, 'nav', MessageKind.WORKER_BLOCKED, { n: 1 });
      throw new Error('taken back');
    });
    await expect(change).rejects.toThrow('taken back');
    expect(await left()).toBe(0);
  });

  test('is carried in batches, one after the other, however much is in it', async () => {
    await database.dataSource.query(
      `insert into outbox_message (id, destination, kind, payload, created_at)
       select gen_random_uuid(), 'nav', 'WORKER_BLOCKED', jsonb_build_object('n', n), now() + n * interval '1 second'
       from generate_series(1, 450) n`,
    );
    const { relay, told, batches } = aRelay();
    await relay.drain();
    expect(batches).toEqual([200, 200, 50]);
    expect(told['nav']).toEqual(Array.from({ length: 450 }, (_, n) => n + 1));
  });

  test('that one relay is carrying is passed over by another', async () => {
    let goOn: () => void = () => undefined;
    const one = aRelay(() => new Promise((resolve) => (goOn = resolve)));
    const other = aRelay();
    await tell('nav', 1);
    one.relay.wake();
    await one.until(() => one.batches.length === 1);
    await other.relay.drain();
    goOn();
    await one.relay.stop();
    expect([one.told, other.told]).toEqual([{ nav: [1] }, {}]);
    expect(await left()).toBe(0);
  });
});

describe('a destination that does not take a message', () => {
  test('leaves the whole batch in the outbox, and those who took theirs are told once more', async () => {
    let isAway = true;
    const { relay, told } = aRelay((destination) =>
      destination === 'housing' && isAway ? Promise.reject(new Error('housing is away')) : Promise.resolve(),
    );
    await tell('nav', 1);
    await tell('housing', 2);
    await expect(relay.drain()).rejects.toThrow('housing is away');
    expect(await left()).toBe(2);
    isAway = false;
    await relay.drain();
    expect(told).toEqual({ nav: [1, 1], housing: [2] });
  });

  test('is reported when nobody waits for it', async () => {
    const { relay, failures, until } = aRelay(() => Promise.reject(new Error('away')));
    await tell('nav', 1);
    relay.wake();
    await until(() => failures.length > 0);
    expect(failures).toEqual([new Error('away')]);
    expect(await left()).toBe(1);
  });

  test('is tried again by the clock, though nothing new is written', () =>
    byHand(async (tick) => {
      let attempts = 0;
      const { relay, told, failures, until } = aRelay(() => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
      });
      await tell('nav', 1);
      relay.wake();
      await until(() => failures.length > 0);
      expect(told).toEqual({});
      // The attempt is over a moment after it was reported.
      await new Promise((resolve) => setImmediate(resolve));
      tick(1000);
      await until(() => told['nav'] !== undefined);
      expect(told).toEqual({ nav: [1] });
    }));
});

describe('a relay that is woken', () => {
  test('while it carries looks once more when it is done, and does not wait for the clock', () =>
    byHand(async () => {
      let goOn: () => void = () => undefined;
      const { relay, told, batches, until } = aRelay(() =>
        batches.length === 1 ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve(),
      );
      await tell('nav', 1);
      relay.wake();
      await until(() => batches.length === 1);
      await tell('nav', 2);
      relay.wake();
      goOn();
      await until(() => (told['nav']?.length ?? 0) === 2);
      expect(told).toEqual({ nav: [1, 2] });
    }));

  test('ends after the delivery that is under way, and begins no other', async () => {
    let goOn: () => void = () => undefined;
    const { relay, told, batches, until } = aRelay(() => new Promise((resolve) => (goOn = resolve)));
    await tell('nav', 1);
    relay.wake();
    await until(() => batches.length === 1);
    await tell('nav', 2);
    const stopped = relay.stop();
    relay.wake();
    goOn();
    await stopped;
    expect(told).toEqual({ nav: [1] });
    expect(await left()).toBe(1);
  });
});

describe('what the registry tells an owner', () => {
  const receive = (...messages: readonly Omit<Message, 'id'>[]): Promise<void> =>
    createReceiveNotices(database.dataSource)(messages.map((message) => ({ id: newId(), ...message })));
  const rowsOf = (table: string, youthId: string): Promise<readonly unknown[]> =>
    database.query(
      `rows-${table}`,
      `select to_jsonb(t) - 'youth_id' as row from ${table} t where youth_id = $1 order by 1`,
      [youthId],
    );

  test.each([
    ['WORKER_BLOCKED', 'worker_block'],
    ['CONFLICT_RECORDED', 'conflict_of_interest'],
  ] as const)('%s keeps the named worker out, told once or twice', async (kind, table) => {
    const youthId = newId();
    await receive({ kind, payload: { youthId, personId: 'Z1' } }, { kind, payload: { youthId, personId: 'Z2' } });
    await receive({ kind, payload: { youthId, personId: 'Z1' } });
    expect(await rowsOf(table, youthId)).toEqual([{ row: { person_id: 'Z1' } }, { row: { person_id: 'Z2' } }]);
  });

  test('that a block is lifted lets that worker in, and no other', async () => {
    const youthId = newId();
    await receive(
      { kind: 'WORKER_BLOCKED', payload: { youthId, personId: 'Z1' } },
      { kind: 'WORKER_BLOCKED', payload: { youthId, personId: 'Z2' } },
      { kind: 'WORKER_UNBLOCKED', payload: { youthId, personId: 'Z1' } },
      { kind: 'WORKER_UNBLOCKED', payload: { youthId: newId(), personId: 'Z2' } },
    );
    expect(await rowsOf('worker_block', youthId)).toEqual([{ row: { person_id: 'Z2' } }]);
  });

  test('of an address counts as it was told last', async () => {
    const youthId = newId();
    await receive(
      { kind: 'PROTECTION_CHANGED', payload: { youthId, protection: 'FORTROLIG' } },
      { kind: 'PROTECTION_CHANGED', payload: { youthId, protection: 'STRENGT_FORTROLIG' } },
    );
    expect(await rowsOf('protected_youth', youthId)).toEqual([{ row: { protection: 'STRENGT_FORTROLIG' } }]);
  });

  test.each(['SERVICE_RELATION_CHANGED', 'DISCLOSURE_ENTERED'] as const)(
    'is never %s: that and all that came with it is refused',
    async (kind) => {
      const youthId = newId();
      const told = receive(
        { kind: 'WORKER_BLOCKED', payload: { youthId, personId: 'Z1' } },
        { kind, payload: { youthId } },
      );
      await expect(told).rejects.toThrow(`an owner takes no \`${kind}\``);
      expect(await rowsOf('worker_block', youthId)).toEqual([]);
    },
  );
});
