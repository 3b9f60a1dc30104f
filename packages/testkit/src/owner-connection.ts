import { Pool } from 'pg';

/** One connection under the role of an address, opened when first asked for and kept: to open one takes longer than most statements. */
export interface OwnerConnection {
  query(text: string, values?: readonly unknown[]): Promise<void>;
  /** Hangs up. Whoever asks after it is refused. */
  end(): Promise<void>;
}

export function ownerConnection(url: string): OwnerConnection {
  // The server may hang up by itself, when the test has stopped it: the next statement says so.
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true }).on(
    'error',
    () => undefined,
  );
  return {
    query: async (text, values = []) => void (await pool.query(text, [...values])),
    end: () => pool.end(),
  };
}
