import { asUntoldPooler, DIRECT, requireSession, type DatabasePooler } from '@brobygger/domain';
import { watchStatements, type SlowStatements } from '@brobygger/telemetry';
import { types, type Client } from 'pg';
import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { boundWaiting } from './bound-waiting';
import { letGoOfSilence } from './let-go';
import type { KeptOfCode } from './kept-of-code';
import type { LibrarySchema } from './library-schema';
import { poolOf } from './query';
import { SnakeNaming } from './snake-naming';
import type { Table } from './table';
import { withoutNames } from './without-names';

/** What a service's database holds. */
export interface Persistence {
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** The tables that no entity maps, and what the service may do with them. */
  readonly tables?: readonly Table[];
  /** What libraries keep there in schemas of their own. */
  readonly libraries?: readonly LibrarySchema[];
  /** What it keeps of the code itself. */
  readonly kept?: readonly KeptOfCode[];
}

const DATE = 1082;

/** Calendar dates stay text: a `Date` would move them by the zone of the process. */
const dateAsText = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
    oid === DATE ? (text: string) => text : types.getTypeParser(oid, format as 'text'),
};

/** Hot statements are planned once per connection: planning the disclosure anew costs more than running it. */
const SETTINGS = `-c plan_cache_mode=force_generic_plan -c jit=off ${DIRECT}`;

const CONNECT_WITHIN_S = 5;

/** So much later than the server a client gives a statement up by itself: the server may have stopped, its clock with it. */
const SILENCE_MS = 500;

/** What the address says in its `connect_timeout`, in seconds as everywhere in PostgreSQL, or else five seconds. */
const connectWithinMs = (url: string): number =>
  Number(new URL(url).searchParams.get('connect_timeout') ?? CONNECT_WITHIN_S) * 1000;

/** The service's entities as they map its tables, with no database under them: enough to build a subgraph, not to ask it. */
export async function mapEntities(persistence: Persistence): Promise<DataSource> {
  const dataSource = dataSourceOf(persistence, {});
  // What `initialize` does after it has connected.
  await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  return dataSource;
}

/** How many connections a service holds, and the least that one of its workers may have of them. */
const POOL_SIZE = 10;
const LEAST_OF_WORKER = 4;

/** The connections of each of so many workers: together about as many as those of one process. */
export const poolSizeOf = (workers: number): number => Math.max(Math.ceil(POOL_SIZE / workers), LEAST_OF_WORKER);

/**
 * How a pool is opened: a statement may take ten seconds, and the address is the server's own, where nothing else is said. `slow` hears of
 * statements that took long.
 */
export interface ConnectOptions {
  readonly statementTimeoutMs?: number;
  readonly pooler?: DatabasePooler | undefined;
  readonly slow?: SlowStatements | undefined;
}

/**
 * Opens a pool on the service's database, under the role of the address.
 * @throws SessionUnfit where the server is too old, or a pooler stands before it in another way than is said
 */
export async function connect(
  url: string,
  persistence: Persistence,
  poolSize = POOL_SIZE,
  { statementTimeoutMs = 10_000, pooler = 'none', slow }: ConnectOptions = {},
): Promise<DataSource> {
  const dataSource = dataSourceOf(persistence, { url, poolSize, statementTimeoutMs, pooler, slow });
  await dataSource.initialize().catch(asUntoldPooler);
  try {
    await requireSession(poolOf(dataSource), pooler);
  } catch (cause) {
    await dataSource.destroy();
    throw cause;
  }
  boundWaiting(poolOf(dataSource));
  return dataSource;
}

const dataSourceOf = (
  { entities, migrations }: Persistence,
  {
    url,
    poolSize,
    statementTimeoutMs = 0,
    pooler = 'none',
    slow,
  }: ConnectOptions & { readonly url?: string; readonly poolSize?: number },
): DataSource =>
  new DataSource({
    type: 'postgres',
    ...(url === undefined ? {} : { url }),
    entities: entities as never,
    migrations: [...migrations],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    extra: {
      max: poolSize,
      types: dateAsText,
      connectionTimeoutMillis: url === undefined ? 0 : connectWithinMs(url),
      ...(statementTimeoutMs === 0 ? {} : { query_timeout: statementTimeoutMs + SILENCE_MS }),
      keepAlive: true,
      onConnect(client: Client) {
        letGoOfSilence(client);
        if (pooler !== 'none') withoutNames(client);
        // Outside of it: what is told of slow statements is their names.
        watchStatements(client, slow);
      },
      ...(pooler === 'none' ? ofSession(statementTimeoutMs) : {}),
    },
  });

/** A connection that is had for good is told at its start how to run statements; one that is lent has it of its role (`provision`). */
const ofSession = (statementTimeoutMs: number) => ({ statement_timeout: statementTimeoutMs, options: SETTINGS });
