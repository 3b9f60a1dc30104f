import type { DataSource } from 'typeorm';
import type { Deliver, Message } from './message';

/** Carries the outbox to its destinations, at least once; oldest first, as long as one relay runs. */
export interface Relay {
  /** Looks at the outbox now, because something was written. */
  wake(): void;
  /** Resolves when nothing that was written before is left undelivered, or rejects with the failure. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 200;
const RETRY_MS = 1000;

/** Starts the relay of a service's outbox. */
export function startRelay(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly onFailure: (cause: unknown) => void;
}): Relay {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;
  const timer = setInterval(() => wake(), RETRY_MS);
  timer.unref();

  function wake(): void {
    isWoken = true;
    if (isStopped) return;
    running ??= deliverAll()
      .catch(deps.onFailure)
      .finally(() => {
        running = null;
      });
  }

  async function deliverAll(): Promise<void> {
    while (isWoken && !isStopped) {
      isWoken = false;
      while ((await deliverBatch(deps)) === BATCH && !isStopped);
    }
  }

  return {
    wake,
    async drain() {
      await running;
      while ((await deliverBatch(deps)) > 0);
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * Delivers one batch per destination and deletes what arrived. Where a destination fails the whole batch stays, also what others
 * have taken: they will be told once more.
 */
function deliverBatch({
  dataSource,
  deliver,
}: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
}): Promise<number> {
  return dataSource.transaction(async (transaction) => {
    const rows = (await transaction.query(
      'select id, destination, kind, payload from outbox_message order by created_at, id limit $1 for update skip locked',
      [BATCH],
    )) as (Message & { readonly destination: string })[];
    for (const destination of new Set(rows.map((row) => row.destination))) {
      const messages = rows
        .filter((row) => row.destination === destination)
        .map(({ id, kind, payload }) => ({ id, kind, payload }));
      await deliver(destination, messages);
      await transaction.query('delete from outbox_message where id = any($1)', [messages.map(({ id }) => id)]);
    }
    return rows.length;
  });
}
