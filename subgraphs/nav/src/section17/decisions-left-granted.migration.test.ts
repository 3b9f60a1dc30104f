import { newId } from '@brobygger/domain';
import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from '../index';

const { persistence } = subgraph;
const LEFT_GRANTED = 1_796_300_001_045;
const BEFORE: Persistence = {
  entities: [],
  tables: [],
  migrations: persistence.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) < LEFT_GRANTED),
};

/** A case as it stands, what was granted in it, and what is to become of that. */
const STORIES = [
  ['CLOSED', '2025-06-01', [['2025-01-01', null]], ['ENDED 2025-01-01 2025-06-01']],
  ['TRANSFERRED', '2025-06-01', [['2025-01-01', null]], ['TRANSFERRED 2025-01-01 2025-06-01']],
  ['TRANSFERRED', '2025-06-01', [['2025-01-01', '2025-02-01']], ['ENDED 2025-01-01 2025-02-01']],
  ['OPEN', null, [['2025-01-01', null]], ['GRANTED 2025-01-01 -']],
  [
    'OPEN',
    null,
    [
      ['2025-01-01', null],
      ['2025-03-01', null],
    ],
    ['GRANTED 2025-01-01 2025-03-01', 'GRANTED 2025-03-01 -'],
  ],
] as const;

test('no decision is granted in a closed case any more, and no two for the same days', async () => {
  const database = await createTestDatabase('nav');
  await migrate(database.ownerUrl, BEFORE);
  const old = await connect(database.ownerUrl, BEFORE);
  const youths = STORIES.map(() => newId());
  for (const [n, [status, closedOn, granted]] of STORIES.entries()) {
    await old.query(
      `insert into nav_case (id, youth_id, organisation_id, status, office, opened_on, closed_on)
       values (gen_random_uuid(), $1, $1, $2, 'NAV Bjerke', '2024-01-01', $3)`,
      [youths[n], status, closedOn],
    );
    for (const [from, to] of granted) {
      await old.query(
        `insert into section17_decision (id, youth_id, organisation_id, decided_on, valid_from, valid_to, status)
         values (gen_random_uuid(), $1, $1, '2025-01-01', $2, $3, 'GRANTED')`,
        [youths[n], from, to],
      );
    }
  }
  await old.destroy();
  await migrate(database.ownerUrl, persistence);
  const now = await connect(database.ownerUrl, persistence);
  const found: unknown[] = [];
  for (const youthId of youths) {
    const rows = await now.query<readonly { readonly said: string }[]>(
      `select status || ' ' || valid_from || ' ' || coalesce(valid_to::text, '-') as said
       from section17_decision where youth_id = $1 order by valid_from`,
      [youthId],
    );
    found.push(rows.map(({ said }) => said));
  }
  await now.destroy();
  await database.drop();
  expect(found).toEqual(STORIES.map(([, , , said]) => said));
});
