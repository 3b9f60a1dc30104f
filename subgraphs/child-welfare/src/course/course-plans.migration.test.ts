import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from '../index';

const { persistence } = subgraph;

const PLANS = 1_796_300_001_005;
const BEFORE: Persistence = {
  entities: [],
  tables: [],
  migrations: persistence.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) < PLANS),
};

const ORGANISATION = '00000000-0000-4000-8000-0000000000aa';
const youth = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

type Row = readonly [
  n: number,
  course: string,
  part: number | null,
  schoolYear: string,
  partner: string | null,
  attended: number,
  sessions: number,
  status: string,
];
const ROWS: readonly Row[] = [
  [1, 'HOUSING', 1, '2024/2025', 'INN', 6, 6, 'COMPLETED'],
  [2, 'HOUSING', 1, '2024/2025', 'INN', 2, 8, 'ENROLLED'],
  [2, 'HOUSING', 1, '2024/2025', 'INN', 0, 8, 'DROPPED'],
  [1, 'HOUSING', 2, '2025/2026', null, 1, 6, 'ENROLLED'],
  [2, 'HEALTH', null, '2025/2026', null, 0, 4, 'PLANNED'],
];
const categoryOf = (course: string): string =>
  course === 'HEALTH' ? 'CHILD_WELFARE_HEALTH_COURSE' : 'CHILD_WELFARE_COURSES';

test('every place that stood is one on a course of a plan, alike ones on one, and what was counted stands', async () => {
  const database = await createTestDatabase('child-welfare');
  await migrate(database.ownerUrl, BEFORE);
  const old = await connect(database.ownerUrl, BEFORE);
  for (const [n, course, part, schoolYear, partner, attended, sessions, status] of ROWS) {
    await old.query(
      `insert into course_enrolment (id, youth_id, organisation_id, category, course, part, status, school_year, arena, partner, attended,
         sessions) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 'SCHOOL', $8, $9, $10)`,
      [youth(n), ORGANISATION, categoryOf(course), course, part, status, schoolYear, partner, attended, sessions],
    );
  }
  await old.destroy();
  await migrate(database.ownerUrl, persistence);
  const now = await connect(database.ownerUrl, persistence);
  const places = await now.query<readonly Readonly<Record<string, unknown>>[]>(`
    select e.youth_id, e.course, e.part, e.school_year, e.partner, e.attended, e.sessions, e.status, e.attended_before, e.sessions_before,
      e.course_id, (c.course, c.part, c.school_year, c.arena, c.partner) is not distinct from
        (e.course, e.part, e.school_year, e.arena, e.partner) as is_alike, p.ready_on
    from course_enrolment e join programme_course c on c.id = e.course_id join course_plan p on p.id = c.plan_id
    order by e.school_year, e.course, e.part, e.youth_id, e.sessions, e.status desc`);
  await now.destroy();
  await database.drop();
  const sorted = [...places].map(({ course_id: _, ...place }) => place);
  expect(sorted).toHaveLength(ROWS.length);
  expect(sorted).toEqual(
    expect.arrayContaining(
      ROWS.map(([n, course, part, school_year, partner, attended, sessions, status]) => ({
        ...{ youth_id: youth(n), course, part, school_year, partner, attended, sessions, status },
        ...{ attended_before: attended, sessions_before: sessions, is_alike: true, ready_on: null },
      })),
    ),
  );
  expect(new Set(places.map(({ course_id }) => course_id)).size).toBe(3);
});
