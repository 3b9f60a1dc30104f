import { createTestDatabase } from '../../../testkit/src/test-database';
import { connect } from './connect';
import type { LibrarySchema } from './library-schema';
import { OwnerTables1700000000000 } from './owner-tables.migration';
import { migrate } from './migrate';
import { poolOf } from './query';
import { connectMigrated } from './require-migrated';

const LIBRARY: LibrarySchema = {
  name: 'lib',
  newest: 1,
  install: async (owner) =>
    void (await owner.query(
      'create schema lib; create table lib.migrations as select 1 as id; create table lib.job (n int)',
    )),
};
const PERSISTENCE = { entities: [], migrations: [OwnerTables1700000000000], libraries: [LIBRARY] };

test('a library whose rights a job that died has not given is opened by the next one, and not installed again', async () => {
  const database = await createTestDatabase('library');
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const said: string[] = [];
  await LIBRARY.install(poolOf(owner));
  await migrate(database.ownerUrl, PERSISTENCE, (what) => said.push(what));
  expect(said.filter((what) => what.includes('lib'))).toEqual([]);
  const app = await connectMigrated('nav', database.appUrl, PERSISTENCE);
  expect(await app.query('insert into lib.job values (1) returning n')).toEqual([{ n: 1 }]);
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
});
