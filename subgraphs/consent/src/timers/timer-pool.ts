import { Pool, type PoolClient } from 'pg';

type Release = (cause?: boolean | Error) => void;
type Connected = (failed: Error | undefined, client: PoolClient | undefined, release: Release) => void;

/**
 * A pool that takes back what a callback was given as often as it is given back. The library of the timers gives the session that listens
 * back twice, if it is lost while they stop: of the second time nobody hears, and what nobody hears ends the process.
 */
export class TimerPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<PoolClient> | void {
    if (connected === undefined) return super.connect();
    // A pool that has ended gives nothing to give back with.
    super.connect((failed, client, release?: Release) => {
      let back = release;
      connected(failed, client, (cause) => {
        back?.(cause);
        back = undefined;
      });
    });
  }
}
