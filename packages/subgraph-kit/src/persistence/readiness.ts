import { Client, type QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { causeCode } from '../faults/cause-code';

/** Says what is wrong, in a code that may stand in a log, or `null` where nothing is. Never rejects, and never takes a second. */
export type Readiness = () => Promise<string | null>;

const WITHIN_MS = 800;

/** Less than that, so that what it was that took too long can be said. */
const STEP_MS = 700;

/** So long an answer stands for whoever asks again: a probe costs a connection, and anybody may ask for one. */
const STANDS_MS = 500;

/**
 * A read that writes: sixty thousand rows do not fit into the least memory that a statement may have, so that the server puts them on the
 * disk of the database and takes them away again. On a full disk it fails (53100), and leaves nothing anywhere. Both go in one message,
 * which is one transaction.
 */
const SPILL = `set local work_mem = '64kB';
  select current_setting('transaction_read_only') as "readOnly", count(*) from generate_series(1, 60000)`;

/** A committed record of the write-ahead log, whose disk may be another one. Nobody reads it. */
const LOG = `select pg_logical_emit_message(true, 'brobygger', 'ready')`;

/** Probes a database on a connection of its own, so that neither a busy pool nor one that hangs keeps the answer waiting. */
export function createReadiness(dataSource: DataSource): Readiness {
  let probe: Promise<string | null> | null = null;

  async function ask(): Promise<string | null> {
    const { url } = dataSource.options as { readonly url?: string };
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: STEP_MS,
      query_timeout: STEP_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const [, spilt] = (await client.query(SPILL)) as unknown as readonly QueryResult<{ readonly readOnly: string }>[];
      if (spilt?.rows[0]?.readOnly !== 'off') return 'READ_ONLY';
      await client.query(LOG);
      return null;
    } catch (cause) {
      return causeCode(cause);
    } finally {
      client.end().catch(() => undefined);
    }
  }

  return () => {
    if (!dataSource.isInitialized) return Promise.resolve('STOPPED');
    if (probe === null) {
      const late = new AbortController();
      const waited = new Promise<string>((resolve) => {
        const timer = setTimeout(() => resolve('NO_ANSWER'), WITHIN_MS);
        late.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      probe = Promise.race([ask(), waited]).finally(() => {
        late.abort();
        setTimeout(() => (probe = null), STANDS_MS).unref();
      });
    }
    return probe;
  };
}
