import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';
import { types } from 'pg';
import { SnakeNaming } from './snake-naming';

/** What a service's database holds. */
export interface Persistence {
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

const DATE = 1082;

/** Calendar dates stay text: a `Date` would move them by the zone of the process. */
const dateAsText = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text') =>
    oid === DATE ? (text: string) => text : types.getTypeParser(oid, format as 'text'),
};

/** Hot statements are planned once per connection: planning the disclosure anew costs more than running it. */
const SETTINGS = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** Opens a pool on the service's database under its runtime role. */
export async function connect(url: string, { entities, migrations }: Persistence, poolSize = 10): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: entities as never,
    migrations: [...migrations],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    extra: {
      max: poolSize,
      types: dateAsText,
      connectionTimeoutMillis: 5000,
      statement_timeout: 10_000,
      keepAlive: true,
      options: SETTINGS,
    },
  });
  await dataSource.initialize();
  return dataSource;
}
