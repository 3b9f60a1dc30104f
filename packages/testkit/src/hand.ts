import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testAdminUrl } from './environment';

/** Who may try something with a log. */
export interface Hand {
  readonly name: string;
  on(statement: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** Somebody connected to a database. */
export async function handOn(name: string, connectionString: string, settings = ''): Promise<Hand> {
  const client = new Client({ connectionString, options: settings });
  await client.connect();
  return {
    name,
    on: async (statement, values = []) => (await client.query<Record<string, unknown>>(statement, [...values])).rows,
    stop: () => client.end(),
  };
}

/** A person who is a member of the database's keeper role, which itself cannot log in. */
export async function aKeeperOf(appUrl: string): Promise<Hand> {
  const url = new URL(appUrl);
  const [keeper, name, password] = [`${url.username}_keeper`, `archivist_${randomBytes(6).toString('hex')}`, 'secret'];
  const admin = await adminOf(appUrl);
  await admin.on(`create role ${name} login password '${password}'; grant "${keeper}" to ${name}`);
  const hand = await handOn(name, Object.assign(url, { username: name, password }).href);
  return {
    ...hand,
    async stop() {
      await hand.stop();
      await admin.on(`drop role ${name}`);
      await admin.stop();
    },
  };
}

/** The superuser of the server, who says that ordinary triggers do not count. */
export const adminOf = (appUrl: string): Promise<Hand> =>
  handOn(
    'superuser',
    Object.assign(new URL(testAdminUrl()), { pathname: new URL(appUrl).pathname }).href,
    '-c session_replication_role=replica',
  );
