import { newId, type ServiceName } from '@brobygger/domain';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { type Deliver, type Refusal } from './message';
import { startRelay, type Relay } from './relay';

export const away =
  (destination: string): Deliver =>
  (to) =>
    to === destination ? Promise.reject(new Error(`${destination} is away`)) : Promise.resolve([]);

/** A delivery that waits until it is let go. */
export function held() {
  let goOn: (refusals: readonly Refusal[]) => void = () => undefined;
  const deliver: Deliver = () => new Promise((resolve) => (goOn = resolve));
  return { deliver, letGo: () => goOn([]) };
}

/** An outbox of the test file's own: called once in it, since files that run together load this once. */
export function anOutbox() {
  let database: OwnerDatabase;
  const relays: Relay[] = [];

  beforeAll(async () => {
    database = await createOwnerDatabase();
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await database.dataSource.query('delete from outbox_message');
    await database.dataSource.query(`update outbox_lane set leased_until = '-infinity'`);
  });
  afterAll(() => database.stop());

  /** A relay that has told nobody yet; `told` is what arrived, by destination, `batches` how much was on its way to each. */
  function aRelay(deliver?: Deliver) {
    const waiting: { readonly isSo: () => boolean; readonly resolve: () => void }[] = [];
    const happened = (): void => waiting.filter(({ isSo }) => isSo()).forEach(({ resolve }) => resolve());
    const told: Record<string, unknown[]> = {};
    const failures: unknown[] = [];
    const refusedBy: (readonly [string, readonly Refusal[]])[] = [];
    const batches: (readonly [string, number])[] = [];
    const relay = startRelay({
      dataSource: database.dataSource,
      destinations: ['nav', 'housing'],
      async deliver(destination, messages) {
        batches.push([destination, messages.length]);
        happened();
        const refusals = (await deliver?.(destination, messages)) ?? [];
        (told[destination] ??= []).push(...messages.map(({ payload }) => payload['n']));
        happened();
        return refusals;
      },
      onRefused: (destination, refusals) => refusedBy.push([destination, refusals]),
      onFailure(cause) {
        failures.push(cause);
        happened();
      },
    });
    relays.push(relay);
    const until = (isSo: () => boolean): Promise<void> =>
      isSo() ? Promise.resolve() : new Promise((resolve) => waiting.push({ isSo, resolve }));
    return { relay, told, failures, refusedBy, batches, until };
  }

  async function tell(destination: ServiceName, n: number): Promise<string> {
    const id = newId();
    await database.dataSource.query(
      `insert into outbox_message (id, destination, kind, payload) values ($1, $2, 'WORKER_BLOCK', $3)`,
      [id, destination, { n }],
    );
    return id;
  }

  const left = async (): Promise<number> =>
    (await database.query<{ n: number }>('left', 'select count(*)::int as n from outbox_message', []))[0]?.n ?? NaN;

  return { aRelay, tell, left, database: () => database };
}
