import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { createClass } from './class.test-setup';

let now = new Date('2026-03-02T10:00:00Z');
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { clock: () => now });
});
afterAll(() => running.stop());

const FIELDS = `schoolYear dueOn readyOn isLate rule
  courses { id course part arena partner places completed dropped sessions { heldOn present absent } }`;
interface Plan {
  readonly courses: readonly { readonly id: string; readonly sessions: readonly object[] }[];
  readonly isLate: boolean;
}

async function ask(organisationId: string, query: string, variables = {}) {
  const hop = workerHop('child-welfare', organisationId);
  const { data, errors } = await running.subgraph.execute(hop, { query, variables });
  if (errors !== undefined) throw errors[0];
  return data as unknown as Readonly<Record<string, Plan>>;
}
const read = async (organisationId: string, schoolYear: string) =>
  (
    await ask(organisationId, `query($schoolYear: String!) { coursePlan(schoolYear: $schoolYear) { ${FIELDS} } }`, {
      schoolYear,
    })
  )['coursePlan'] as Plan;
const set = async (organisationId: string, input: object) =>
  (
    await ask(organisationId, `mutation($input: SetCoursePlanInput!) { setCoursePlan(input: $input) { ${FIELDS} } }`, {
      input,
    })
  )['setCoursePlan'] as Plan;

const law = { course: 'LAW', arena: 'SCHOOL', partner: 'POLICE', sessions: ['2026-09-01', '2026-09-08'] };
const schoolYear = '2026/2027';

describe('INV08: the course plan is due on 31 May before its school year', () => {
  test.each([
    ['2026-05-31T21:59:00Z', false],
    // Midnight in Oslo.
    ['2026-05-31T22:00:00Z', true],
  ])('a plan that is said to be ready at %s is late: %s', async (at, isLate) => {
    const organisationId = newId();
    now = new Date(at);
    await set(organisationId, { schoolYear, isReady: true, courses: [law] });
    now = new Date('2026-08-01T10:00:00Z');
    await set(organisationId, { schoolYear, isReady: true, courses: [] });
    const readyOn = isLate ? '2026-06-01' : '2026-05-31';
    expect(await read(organisationId, schoolYear)).toMatchObject({
      dueOn: '2026-05-31',
      readyOn,
      isLate,
      rule: isLate ? 'INV08' : null,
    });
  });

  test('a plan that nobody has begun is late from 1 June, and of a year that is over no more', async () => {
    const lateAt = async (at: string): Promise<boolean> => {
      now = new Date(at);
      return (await read(newId(), schoolYear)).isLate;
    };
    expect([
      await lateAt('2026-05-31T10:00:00Z'),
      await lateAt('2026-06-01T10:00:00Z'),
      await lateAt('2027-07-31T10:00:00Z'),
      await lateAt('2027-08-01T10:00:00Z'),
    ]).toEqual([false, true, true, false]);
  });
});

test('INV08: a plan that is not ready stands in the work list of who has the programme, from where the worker looks that far', async () => {
  const organisationId = newId();
  const dueAt = async (at: string, days: number, of = organisationId): Promise<unknown> => {
    now = new Date(at);
    const { workList } = await ask(of, `{ workList(days: ${days}) { coursePlans { schoolYear dueOn isOverdue } } }`);
    return (workList as unknown as { readonly coursePlans: unknown }).coursePlans;
  };
  now = new Date('2025-05-20T10:00:00Z');
  await set(organisationId, { schoolYear: '2025/2026', isReady: true, courses: [] });
  const next = { schoolYear, dueOn: '2026-05-31' };
  expect(await dueAt('2026-05-16T10:00:00Z', 14)).toEqual([]);
  expect(await dueAt('2026-05-17T10:00:00Z', 14)).toEqual([{ ...next, isOverdue: false }]);
  await set(organisationId, { schoolYear, courses: [] });
  expect(await dueAt('2026-06-01T10:00:00Z', 0)).toEqual([{ ...next, isOverdue: true }]);
  await set(organisationId, { schoolYear, isReady: true, courses: [] });
  expect(await dueAt('2026-06-01T10:00:00Z', 0)).toEqual([]);
  // Who has no programme owes no plan.
  expect(await dueAt('2026-06-01T10:00:00Z', 366, newId())).toEqual([]);
});

describe('a course plan', () => {
  beforeEach(() => {
    now = new Date('2026-03-02T10:00:00Z');
  });

  test('sent again with the ids that it got is the same plan, and what it leaves out is called off', async () => {
    const organisationId = newId();
    const plan = await set(organisationId, { schoolYear, courses: [law, { ...law, course: 'HOUSING', part: 1 }] });
    const [housing, first] = plan.courses;
    const same = [
      { ...law, courseId: first?.id },
      { ...law, course: 'HOUSING', part: 1, courseId: housing?.id },
    ];
    expect(await set(organisationId, { schoolYear, courses: same })).toEqual(plan);
    const moved = {
      ...law,
      courseId: first?.id,
      arena: 'EM_BASE',
      partner: null,
      sessions: ['2026-09-08', '2026-09-15'],
    };
    expect(await set(organisationId, { schoolYear, courses: [moved] })).toMatchObject({
      courses: [
        {
          id: first?.id,
          arena: 'EM_BASE',
          partner: null,
          sessions: [{ heldOn: '2026-09-08' }, { heldOn: '2026-09-15' }],
        },
      ],
    });
    expect((await read(organisationId, schoolYear)).courses).toHaveLength(1);
    expect(await read(newId(), schoolYear)).toMatchObject({ courses: [] });
  });

  test('changes the places on its courses with it, and calls none of them off', async () => {
    const its = createClass(running.services);
    const planned = await its.plans({});
    const youthId = await its.settled();
    const enrolmentId = await its.enrols(youthId, planned);
    await its.records(planned.sessions[0], [enrolmentId]);
    const held = { course: 'LAW', arena: 'SCHOOL', partner: 'POLICE', courseId: planned.id } as const;
    const sessions = ['2026-02-02', '2026-02-16', '2026-02-23'];
    await running.services.coursePlans.set(its.author, { schoolYear: '2025/2026', courses: [{ ...held, sessions }] });
    const [place] = await running.dataSource.query(
      'select arena, partner, attended, sessions from course_enrolment where id = $1',
      [enrolmentId],
    );
    expect(place).toEqual({ arena: 'SCHOOL', partner: 'POLICE', attended: 1, sessions: 3 });
    for (const courses of [[], [{ ...held, sessions: ['2026-02-16'] }]]) {
      await expect(
        running.services.coursePlans.set(its.author, { schoolYear: '2025/2026', courses }),
      ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.courses' } });
    }
    expect(await read(its.author.organisationId, '2025/2026')).toMatchObject({
      courses: [{ places: 1, completed: 0, dropped: 0, sessions: [{ present: 1, absent: 0 }, {}, {}] }],
    });
  });

  test.each<[string, object, string]>([
    ['two years that do not follow', { schoolYear: '2026/2028', courses: [] }, 'input.schoolYear'],
    ['the housing course without a part', { courses: [{ ...law, course: 'HOUSING' }] }, 'input.courses[0].part'],
    ['another course with one', { courses: [law, { ...law, part: 1 }] }, 'input.courses[1].part'],
    ['a third part', { courses: [{ ...law, course: 'HOUSING', part: 3 }] }, 'input.courses[0].part'],
    ['a course without sessions', { courses: [{ ...law, sessions: [] }] }, 'input.courses[0].sessions'],
    ['a day twice', { courses: [{ ...law, sessions: ['2026-09-01', '2026-09-01'] }] }, 'input.courses[0].sessions'],
    ['a day of another year', { courses: [{ ...law, sessions: ['2026-07-31'] }] }, 'input.courses[0].sessions'],
    ['a course that is none of its own', { courses: [{ ...law, courseId: newId() }] }, 'input.courses[0].courseId'],
  ])('is refused with %s, at its path', async (_what, wrong, argument) => {
    const organisationId = newId();
    await expect(set(organisationId, { schoolYear, ...wrong })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
    expect(await read(organisationId, schoolYear)).toMatchObject({ readyOn: null, courses: [] });
  });

  test('is refused where a course becomes another, or stands twice', async () => {
    const organisationId = newId();
    const [course] = (await set(organisationId, { schoolYear, courses: [law] })).courses;
    const kept = { ...law, courseId: course?.id };
    for (const [courses, argument] of [
      [[{ ...kept, course: 'ART' }], 'input.courses[0].course'],
      [[kept, kept], 'input.courses[1].courseId'],
    ] as const) {
      await expect(set(organisationId, { schoolYear, courses })).rejects.toMatchObject({ extensions: { argument } });
    }
  });
});
