import { DATABASE_NAMES, type DatabaseName } from '@brobygger/domain';
import { PERSISTENCE, SERVICE_NAMES } from '@brobygger/platform';
import { connect, rightsOf, standingRights } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';

const rightsIn = async (name: DatabaseName): Promise<readonly string[]> =>
  (await rightsOf(PERSISTENCE[name])).filter((right) => /^(update|delete)/.test(right));

test.each(DATABASE_NAMES)(
  'the role that %s runs under has the rights that follow from its code, and no other',
  async (name) => {
    const database = await createMigratedDatabase(name, PERSISTENCE[name]);
    const runtime = await connect(database.appUrl, { entities: [], migrations: [] }, 1);
    const [standing, tables] = [
      await standingRights(runtime),
      (await runtime.query(
        `select tablename as name from pg_tables where schemaname = 'public' and tableowner = current_user`,
      )) as readonly unknown[],
    ];
    await runtime.destroy();
    await database.drop();
    expect(standing).toEqual(await rightsOf(PERSISTENCE[name]));
    expect(tables).toEqual([]);
  },
);

test('no service changes a whole table: each right to change names a column', async () => {
  const rights = (await Promise.all(DATABASE_NAMES.map(rightsIn))).flat();
  expect(rights.filter((right) => right.startsWith('update on'))).toEqual([]);
  expect(rights).toContain('update (done) on housing_plan_item');
});

test('rows are deleted where a message has arrived, a token has expired, and a count was taken', async () => {
  for (const name of SERVICE_NAMES) {
    expect((await rightsIn(name)).filter((right) => right.startsWith('delete'))).toEqual([
      'delete on outbox_message',
      ...(name === 'child-welfare' ? ['delete on private_count_opening'] : []),
      'delete on used_token',
    ]);
  }
});

test('the gateway deletes what nobody is logged in by any more, drafts, and what it remembers of logins', async () => {
  expect((await rightsIn('gateway')).filter((right) => right.startsWith('delete'))).toEqual([
    'delete on draft',
    'delete on session',
    'delete on used_login',
  ]);
});

test('of a consent, who ended it, when and by which other or merging is all that the registry may write anew', async () => {
  expect((await rightsIn('consent')).filter((right) => right.endsWith(' on consent'))).toEqual([
    'update (ended_by_merge) on consent',
    'update (superseded_by) on consent',
    'update (version) on consent',
    'update (withdrawn_as) on consent',
    'update (withdrawn_at) on consent',
    'update (withdrawn_by) on consent',
  ]);
});
