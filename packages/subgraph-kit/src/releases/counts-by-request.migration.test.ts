import { newId } from '@brobygger/domain';
// Past the door of the testkit, which would load the whole kit once more.
import { handOn } from '../../../testkit/src/hand';
import { createTestDatabase } from '../../../testkit/src/test-database';
import { OWNER_MIGRATIONS } from '../owner-persistence';
import { migrate } from '../persistence/migrate';
import { CountsByRequest1796300001900 } from './counts-by-request.migration';

const AFTER = { entities: [], tables: [], migrations: OWNER_MIGRATIONS };
const BEFORE = { ...AFTER, migrations: OWNER_MIGRATIONS.filter((each) => each !== CountsByRequest1796300001900) };

test('what waits to be told is told by request', async () => {
  const database = await createTestDatabase('kit');
  await migrate(database.ownerUrl, BEFORE);
  const request = (id: string) => ({
    request_id: id,
    trace_id: 'a',
    operation_id: null,
    at: '2026-03-02T10:00:00.000Z',
  });
  const counts = [
    { ...request('first'), category: 'NAV_CASE', youths: 1, missing: 0 },
    { ...request('first'), category: 'NAV_INCOME', youths: 2, missing: 1 },
    { ...request('second'), category: 'NAV_CASE', youths: 1, missing: 0 },
    { ...request('first'), category: 'NAV_CASE', youths: 4, missing: 2 },
  ];
  const of = { process_id: newId(), number: 3 };
  const owner = await handOn('owner', database.ownerUrl);
  await owner.on(
    `insert into outbox_message (id, destination, kind, payload)
     values ($1, 'consent', 'RELEASES_COUNTED', $2), ($3, 'consent', 'OTHER', $4)`,
    [newId(), { ...of, counts }, newId(), { counts: [] }],
  );
  await migrate(database.ownerUrl, AFTER);
  const told = await owner.on('select payload from outbox_message order by kind');
  expect(told.map(({ payload }) => payload)).toEqual([
    { counts: [] },
    {
      ...of,
      requests: [
        { ...request('first'), released: { NAV_CASE: 1, NAV_INCOME: 2 }, missing: { NAV_INCOME: 1 } },
        { ...request('second'), released: { NAV_CASE: 1 }, missing: {} },
        { ...request('first'), released: { NAV_CASE: 4 }, missing: { NAV_CASE: 2 } },
      ],
    },
  ]);
  await owner.stop();
  await database.drop();
});
