import { keepingOperation } from '@brobygger/telemetry';
import type { Pool, PoolClient } from 'pg';
import { CoalescerRefusal, CoalescerRefused } from '../coalescing/coalescer-refused';

/** More than the connections of a service serve in the five seconds that one may wait for them. */
const MOST_WAITING = 2000;

type Done = (cause: Error | undefined, client: PoolClient | undefined, release: () => void) => void;

/**
 * Lets no more than so many wait for a connection: where a database has become slow, who comes last is told at once that it is away, in
 * place of waiting behind all others for what is given up when their turn comes. That each waits for so long at most is the pool's own.
 */
export function boundWaiting(pool: Pool, most = MOST_WAITING): void {
  const connect = pool.connect.bind(pool) as (done?: Done) => Promise<PoolClient> | undefined;
  const bounded = (done?: Done): Promise<PoolClient> | undefined => {
    // Who waits is called by whoever lets a connection go, and goes on with their own all the same.
    if (pool.waitingCount < most) return connect(done && keepingOperation(done));
    const refused = new CoalescerRefused(CoalescerRefusal.FULL);
    if (done === undefined) return Promise.reject(refused);
    process.nextTick(done, refused, undefined, () => undefined);
    return undefined;
  };
  pool.connect = bounded as Pool['connect'];
}
