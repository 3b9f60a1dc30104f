import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** Logins that came back from their issuer. Each comes back once, whichever gateway it comes to. */
export interface Logins {
  /** Whether the login of the state comes back for the first time. Of several who say so at once, one is told that it does. */
  use(state: string): Promise<boolean>;
  /** Deletes what is older than an hour: so old a login ends nowhere, used or not. */
  sweep(): Promise<void>;
}

export const createLogins = (pool: Pool): Logins => ({
  async use(state) {
    const key = createHash('sha256').update(state).digest();
    const { rowCount } = await pool.query('insert into used_login (key) values ($1) on conflict (key) do nothing', [
      key,
    ]);
    return rowCount === 1;
  },
  async sweep() {
    await pool.query(`delete from used_login where used_at <= now() - interval '1 hour'`);
  },
});
