import type { DatabaseUrls } from '@brobygger/embedded-database';
import { Client, escapeIdentifier as id } from 'pg';
import { testAdminUrl } from '../../packages/testkit/src/environment';

/** A moment of a database to which it can be turned back, as a backup does. */
export interface EarlierMoment {
  /** Turns the database back. Its service must have stopped. */
  restore(): Promise<void>;
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);
const userIn = (url: string): string => decodeURIComponent(new URL(url).username);

/** Keeps the database as it is now. Its service must have stopped, for nobody may be connected. */
export async function keepMoment({ ownerUrl, appUrl }: DatabaseUrls): Promise<EarlierMoment> {
  const [name, owner, runtime] = [nameIn(ownerUrl), userIn(ownerUrl), userIn(appUrl)];
  const kept = `${name}_kept`;
  const copy = (from: string, to: string): Promise<void> =>
    asAdmin(async (admin) => {
      // Those of the test itself.
      await admin.query('select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = $1', [from]);
      await admin.query(`create database ${id(to)} owner ${id(owner)} template ${id(from)}`);
      await admin.query(`revoke all on database ${id(to)} from public`);
      await admin.query(`grant connect on database ${id(to)} to ${id(runtime)}`);
    });
  await copy(name, kept);
  return {
    async restore() {
      await asAdmin((admin) => admin.query(`drop database ${id(name)} with (force)`));
      await copy(kept, name);
      await asAdmin((admin) => admin.query(`drop database ${id(kept)} with (force)`));
    },
  };
}

async function asAdmin(work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
