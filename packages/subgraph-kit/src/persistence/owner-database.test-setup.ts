// Past the door of the testkit, which would load the whole kit for the sake of a database.
import { createTestDatabase } from '../../../testkit/src/test-database';
import type { DataSource } from 'typeorm';
import { ServiceRelation } from '../service-relation/service-relation.entity';
import { connect, type Persistence } from './connect';
import { migrate } from './migrate';
import { OWNER_MIGRATIONS, OWNER_TABLES } from '../owner-persistence';
import { createQuery, type Query } from './query';

/** A database with the tables of every owner, and those that the test brings. */
export interface OwnerDatabase {
  readonly dataSource: DataSource;
  readonly query: Query;
  /** The names of the statements that `query` ran, oldest first; the test may empty it. */
  readonly statements: string[];
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly persistence: Persistence;
  stop(): Promise<void>;
}

/** Makes the database of an owner that has nothing but what is given here; of what is `unmade` it has no tables. */
export async function createOwnerDatabase({
  entities = [],
  migrations = [],
  unmade = [],
}: Partial<Persistence> & { readonly unmade?: Persistence['entities'] } = {}): Promise<OwnerDatabase> {
  const persistence: Persistence = {
    entities: [ServiceRelation, ...entities],
    migrations: [...OWNER_MIGRATIONS, ...migrations.filter((migration) => !OWNER_MIGRATIONS.includes(migration))],
    tables: OWNER_TABLES,
  };
  const database = await createTestDatabase('owner');
  await migrate(database.ownerUrl, persistence);
  const dataSource = await connect(database.appUrl, { ...persistence, entities: [...persistence.entities, ...unmade] });
  const statements: string[] = [];
  return {
    dataSource,
    query: createQuery(dataSource, (name) => statements.push(name)),
    statements,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    persistence,
    async stop() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
