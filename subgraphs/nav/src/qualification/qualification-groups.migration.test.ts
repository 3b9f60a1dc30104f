import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from '../index';
import { QualificationGroups1796300001080 } from './qualification-groups.migration';

const { persistence } = subgraph;
const OWN = 1_796_300_001_080;
const numberOf = ({ name }: { readonly name: string }): number => Number(/\d+$/.exec(name)?.[0]);

/** What was there with the migrations that came before, or with this one: of tables that came later nothing is said. */
const upTo = (most: number): Persistence => ({
  entities: [],
  tables: [],
  migrations: persistence.migrations.filter((migration) => numberOf(migration) <= most),
});
const [OFFICE, OTHER] = ['00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000000bb'];
const youth = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

test('what each office enrolled stands in one group of its own; who was enrolled twice has the later place alone', async () => {
  const database = await createTestDatabase('nav');
  await migrate(database.ownerUrl, upTo(OWN - 1));
  const before = await connect(database.ownerUrl, upTo(OWN - 1));
  for (const [n, office, startedOn] of [
    [1, OFFICE, '2026-01-05'],
    [1, OFFICE, '2026-02-02'],
    [2, OFFICE, '2026-01-12'],
    [1, OTHER, '2026-01-19'],
  ] as const) {
    await before.query(`insert into qualification_enrolment values (gen_random_uuid(), $1, $2, 'ACTIVE', $3, 4, 5)`, [
      youth(n),
      office,
      startedOn,
    ]);
  }
  await before.destroy();

  await migrate(database.ownerUrl, upTo(OWN));
  const after = await connect(database.ownerUrl, upTo(OWN));
  const groups = (await after.query(
    'select run_by_id, starts_on::text, ends_on, capacity from qualification_group order by starts_on',
  )) as readonly object[];
  expect(groups).toEqual([
    { run_by_id: OFFICE, starts_on: '2026-01-05', ends_on: null, capacity: 12 },
    { run_by_id: OTHER, starts_on: '2026-01-19', ends_on: null, capacity: 12 },
  ]);
  const places = (await after.query(
    `select e.status, e.enrolled_on::text, e.ended_on::text, e.outcome, e.attended_days, g.organisation_id = e.organisation_id as own
     from qualification_enrolment e join qualification_group g on g.id = e.group_id order by e.started_on`,
  )) as readonly object[];
  const kept = { outcome: null, attended_days: 4, own: true };
  expect(places).toEqual([
    { status: 'ENDED', enrolled_on: '2026-01-05', ended_on: '2026-02-02', ...kept },
    { status: 'ACTIVE', enrolled_on: '2026-01-12', ended_on: null, ...kept },
    { status: 'ACTIVE', enrolled_on: '2026-01-19', ended_on: null, ...kept },
    { status: 'ACTIVE', enrolled_on: '2026-02-02', ended_on: null, ...kept },
  ]);

  const runner = after.createQueryRunner();
  await new QualificationGroups1796300001080().down(runner);
  const [{ many }] = (await after.query('select count(*)::int as many from qualification_enrolment')) as [
    { many: number },
  ];
  expect(many).toBe(4);
  await runner.release();
  await after.destroy();
  await database.drop();
});
