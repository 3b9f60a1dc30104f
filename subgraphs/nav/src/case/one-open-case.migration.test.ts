import { newId } from '@brobygger/domain';
import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from '../index';

const { persistence } = subgraph;
const ONE_OPEN = 1_796_300_001_040;
const BEFORE: Persistence = {
  entities: [],
  tables: [],
  migrations: persistence.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) < ONE_OPEN),
};

test('of several open cases at an office the newest stays open, and each other is closed as the next was opened', async () => {
  const database = await createTestDatabase('nav');
  const [youthId, office, otherOffice] = [newId(), newId(), newId()];
  await migrate(database.ownerUrl, BEFORE);
  const old = await connect(database.ownerUrl, BEFORE);
  for (const [organisation, status, openedOn, closedOn, reason] of [
    [office, 'CLOSED', '2025-01-01', '2025-02-01', 'WITHDREW'],
    [office, 'OPEN', '2025-03-01', null, null],
    [office, 'OPEN', '2025-06-01', null, null],
    [office, 'OPEN', '2025-09-01', null, null],
    [otherOffice, 'OPEN', '2025-03-01', null, null],
  ] as const) {
    await old.query(
      `insert into nav_case (id, youth_id, organisation_id, status, office, opened_on, closed_on, close_reason)
       values (gen_random_uuid(), $1, $2, $3, 'NAV Bjerke', $4, $5, $6)`,
      [youthId, organisation, status, openedOn, closedOn, reason],
    );
  }
  await old.destroy();
  await migrate(database.ownerUrl, persistence);

  const now = await connect(database.ownerUrl, persistence);
  const rows: unknown = await now.query(
    `select status, opened_on::text as opened, closed_on::text as closed, close_reason as reason, district
     from nav_case where organisation_id = $1 order by opened_on`,
    [office],
  );
  const others: unknown = await now.query('select status from nav_case where organisation_id = $1', [otherOffice]);
  await now.destroy();
  await database.drop();
  expect(rows).toEqual([
    { status: 'CLOSED', opened: '2025-01-01', closed: '2025-02-01', reason: 'WITHDREW', district: null },
    { status: 'CLOSED', opened: '2025-03-01', closed: '2025-06-01', reason: 'OTHER', district: null },
    { status: 'CLOSED', opened: '2025-06-01', closed: '2025-09-01', reason: 'OTHER', district: null },
    { status: 'OPEN', opened: '2025-09-01', closed: null, reason: null, district: null },
  ]);
  expect(others).toEqual([{ status: 'OPEN' }]);
});
