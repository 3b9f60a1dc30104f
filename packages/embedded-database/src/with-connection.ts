import { Client, DatabaseError } from 'pg';
import { StartupError } from './startup-error';
import { systemCodeOf } from './system-code';

/** Where the address does not say it in its `connect_timeout`. */
const CONNECT_WITHIN_S = 10;

/** Runs the work on one connection and closes it. Failures become a `StartupError` that never shows the password. */
export async function withConnection<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = parse(address);
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: Number(url.searchParams.get('connect_timeout') ?? CONNECT_WITHIN_S) * 1000,
    application_name: 'brobygger setup',
  });
  // A connection that breaks fails the query in flight too; without a listener it would end the process instead.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '') {
    throw new StartupError(
      'the database address is not valid: set DATABASE_URL to postgres://user:password@host:port/database',
    );
  }
  return url;
}

function explain(error: unknown, url: URL): unknown {
  if (error instanceof StartupError) return error;
  const server = `\`${url.hostname}:${url.port || '5432'}\``;
  if (!(error instanceof DatabaseError)) {
    return new StartupError(
      `cannot reach the database server at ${server}, check DATABASE_URL and that it runs: ${causeOf(error)}`,
    );
  }
  if (error.code?.startsWith('28')) {
    return new StartupError(
      `the database server at ${server} refuses user \`${decodeURIComponent(url.username)}\`: check user and password in DATABASE_URL`,
    );
  }
  if (error.code === '55P03') {
    return new StartupError(`another process is setting up the databases at ${server}: wait for it and start again`);
  }
  return new StartupError(
    `the database server at ${server} refuses, check the rights of the user in DATABASE_URL: ${error.message}`,
  );
}

const causeOf = (error: unknown): string => systemCodeOf(error) ?? (error instanceof Error ? error.message : 'unknown');
