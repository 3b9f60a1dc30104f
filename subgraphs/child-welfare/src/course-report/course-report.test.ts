import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph, type WorkerHop } from '@brobygger/testkit';
import { createClass, type Class } from '../course/class.test-setup';
import type { Course } from '../course/course-terms';
import { subgraph, type ChildWelfareServices } from '../index';

let now = new Date('2026-08-15T10:00:00Z');
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { clock: () => now });
});
beforeEach(() => {
  now = new Date('2026-08-15T10:00:00Z');
});
afterAll(() => running.stop());

interface Figures {
  enrolled: number | null;
  completed: number | null;
  dropped: number | null;
  attended: number | null;
  possible: number | null;
}
interface Report extends Figures {
  readonly youths: number | null;
  readonly isSuppressed: boolean;
  readonly courses: readonly (Figures & { readonly course: Course; readonly part: number | null })[];
}

async function report(organisationId: string, argument: string, of: WorkerHop = {}): Promise<Report> {
  const hop = workerHop('child-welfare', organisationId, { role: 'LEADER', ...of });
  const counts = 'enrolled completed dropped attended possible';
  const query = `{ yearlyCourseReport(${argument}) { youths ${counts} isSuppressed courses { course part ${counts} } } }`;
  const { data, errors } = await running.subgraph.execute(hop, { query });
  if (errors !== undefined) throw errors[0];
  return (data as unknown as { yearlyCourseReport: Report }).yearlyCourseReport;
}

const NONE = { enrolled: 0, completed: 0, dropped: 0, attended: 0, possible: 0 };
const YEAR = 'schoolYear: "2025/2026"';

/**
 * Holds a course of four sessions for so many new youths and those who are named. Youth `n` comes to all sessions but the last `n % 4`; who
 * came to all completes, who came to one leaves. Says what that comes to, reckoned by itself.
 */
async function holds(its: Class, course: Course, youths: readonly string[], part?: number) {
  const sessions = ['2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'];
  const planned = await its.plans({ course, part: part ?? null, sessions });
  const places: string[] = [];
  for (const youthId of youths) places.push(await its.enrols(youthId, planned));
  const comes = (n: number, session: number): boolean => session < 4 - (n % 4);
  for (const [at, session] of planned.sessions.entries()) {
    const [present, absent] = [true, false].map((isPresent) => places.filter((_, n) => comes(n, at) === isPresent));
    await its.records(session, present ?? [], absent ?? []);
  }
  const figures = { ...NONE, enrolled: youths.length, possible: youths.length * 4 };
  for (const [n, youthId] of youths.entries()) {
    figures.attended += 4 - (n % 4);
    const enrolmentId = places[n] ?? '';
    if (n % 4 === 0) {
      await running.services.courses.end(its.author, { youthId, enrolmentId, status: 'COMPLETED' });
      figures.completed += 1;
    }
    if (n % 4 === 3) {
      await running.services.courses.end(its.author, { youthId, enrolmentId, status: 'DROPPED' });
      figures.dropped += 1;
    }
  }
  return { course, part: part ?? null, ...figures };
}

async function settled(its: Class, count: number): Promise<readonly string[]> {
  const youths: string[] = [];
  for (let n = 0; n < count; n++) youths.push(await its.settled());
  return youths;
}

test('INV09: a leader reads a school year course by course, as it is reckoned from who came to what', async () => {
  const its = createClass(running.services);
  const youths = await settled(its, 7);
  const held = [
    await holds(its, 'LAW', youths),
    await holds(its, 'HOUSING', youths.slice(0, 5), 1),
    await holds(its, 'HEALTH', youths.slice(2, 5)),
    // A second class of the same course.
    await holds(its, 'LAW', youths.slice(0, 2)),
  ];
  const sum = (figure: keyof typeof NONE, of: readonly (typeof NONE)[]): number =>
    of.reduce((total, each) => total + each[figure], 0);
  const summed = (of: readonly (typeof NONE)[]) =>
    Object.fromEntries((Object.keys(NONE) as (keyof typeof NONE)[]).map((figure) => [figure, sum(figure, of)]));
  const { courses, ...year } = await report(its.author.organisationId, YEAR);
  expect(year).toEqual({ youths: 7, isSuppressed: false, ...summed(held) });
  for (const { course, part, ...figures } of courses) {
    const same = held.filter((each) => each.course === course && each.part === part);
    expect({ course, part, ...figures }).toEqual({ course, part, ...summed(same) });
  }
  expect(courses.map(({ course, part }) => `${course}${part ?? ''}`)).toEqual([
    'JOB_SEEKING_AND_PRACTICE',
    'HOUSING1',
    'HOUSING2',
    'ECONOMY',
    'LAW',
    'HEALTH',
    'ART',
    'SPT',
    'SBM',
  ]);
  const empty = { youths: 0, ...NONE };
  expect(await report(its.author.organisationId, 'schoolYear: "2024/2025"')).toMatchObject(empty);
  expect(await report(newId(), YEAR)).toMatchObject(empty);
});

test('INV34: the leader of another organisation gets no small count, nor one from which it would follow', async () => {
  const its = createClass(running.services);
  const youths = await settled(its, 24);
  await holds(its, 'LAW', youths);
  await holds(its, 'ECONOMY', youths.slice(0, 6));
  await holds(its, 'ART', youths.slice(0, 2));
  const seen = await report(newId(), `${YEAR}, organisationId: "${its.author.organisationId}"`);
  const nothing = { enrolled: null, completed: null, dropped: null, attended: null, possible: null };
  expect(seen).toMatchObject({ youths: 24, ...nothing, enrolled: 32, isSuppressed: true });
  // 6 of each kind came to all, left, or go on: 24 = 6 + 6 + 12. They came to 60 of 96.
  expect(seen.courses).toEqual([
    ...['JOB_SEEKING_AND_PRACTICE', 'HOUSING1', 'HOUSING2', 'ECONOMY'].map((kind) => figuresOf(kind, nothing)),
    figuresOf('LAW', { enrolled: 24, completed: 6, dropped: 6, attended: 60, possible: 96 }),
    ...['HEALTH', 'ART', 'SPT', 'SBM'].map((kind) => figuresOf(kind, nothing)),
  ]);
});

/** The report as its table says it: by course and part, and the year. */
async function tableOf(organisationId: string, argument: string) {
  const hop = workerHop('child-welfare', organisationId, { role: 'LEADER' });
  const { data } = await running.subgraph.execute(hop, { query: `{ yearlyCourseReport(${argument}) { csv } }` });
  const { csv } = (data as unknown as { yearlyCourseReport: { csv: string } }).yearlyCourseReport;
  const [heads = [], ...lines] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(heads.map((head, n) => [head, line[n]])));
}

test('the table for the archive says what the report says, and to another leader as little', async () => {
  const its = createClass(running.services);
  await holds(its, 'LAW', await settled(its, 6));
  const others = `${YEAR}, organisationId: "${its.author.organisationId}"`;
  for (const [whose, argument] of [
    [its.author.organisationId, YEAR],
    [newId(), others],
  ] as const) {
    const { courses, isSuppressed: _, ...year } = await report(whose, argument);
    const lines = [...courses.map((figures) => ({ ...figures, youths: null })), { course: 'ALL', part: null, ...year }];
    const said = (line: object) =>
      Object.fromEntries(Object.entries(line).map(([head, value]) => [head, value === null ? '' : String(value)]));
    expect(await tableOf(whose, argument)).toEqual(lines.map((line) => ({ schoolYear: '2025/2026', ...said(line) })));
  }
});

test('INV34: of fewer than five youths nothing is told to another, however many places they had', async () => {
  const its = createClass(running.services);
  const youths = await settled(its, 4);
  for (const course of ['LAW', 'ECONOMY', 'ART'] as const) await holds(its, course, youths);
  const seen = await report(newId(), `${YEAR}, organisationId: "${its.author.organisationId}"`);
  expect(
    new Set([seen, ...seen.courses].flatMap(({ enrolled, attended, possible }) => [enrolled, attended, possible])),
  ).toEqual(new Set([null]));
  expect(seen.youths).toBeNull();
});

test("another's running year is not told, nor one that is none, and nobody but leaders of child welfare is told any", async () => {
  const [own, other] = [newId(), newId()];
  now = new Date('2026-07-31T21:59:00Z');
  const others = `${YEAR}, organisationId: "${other}"`;
  await expect(report(own, others)).rejects.toMatchObject({ extensions: { code: 'YEAR_NOT_CLOSED' } });
  now = new Date('2026-07-31T22:00:00Z');
  expect(await report(own, others)).toMatchObject({ youths: null });
  for (const [argument, at] of [
    ['schoolYear: "2025/2027"', 'schoolYear'],
    [`${YEAR}, organisationId: "x"`, 'organisationId'],
  ] as const) {
    await expect(report(own, argument)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: at } });
  }
  for (const asker of [{ role: 'CASEWORKER' }, { agency: 'NAV' }] as const) {
    await expect(report(own, YEAR, asker)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});

/** The kind as a report names it. */
function figuresOf(kind: string, figures: object): object {
  const [, course, part] = /^(\D+)(\d)?$/.exec(kind) ?? [];
  return { course, part: part === undefined ? null : Number(part), ...figures };
}
