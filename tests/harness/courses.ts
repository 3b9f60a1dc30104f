import { osloDate, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { Seed } from './seed';

/** The school year that the date falls in, as `2025/2026`: it begins on 1 August. */
export function schoolYearOf(date: LocalDate): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return `${year}/${year + 1}`;
}

type PlannedCourses = Readonly<Record<'health' | 'housing', { readonly courseId: string; readonly sessionId: string }>>;

/** A plan is sent whole, so that each organisation of a world has one for all that seed in it. */
const PLANS = new WeakMap<Seed['platform'], Map<string, Promise<PlannedCourses>>>();

/** Gives a settled youth a place on each of the courses, which are held on the day of the author; the youth comes. */
export async function takesCourses(
  { platform }: Pick<Seed, 'platform'>,
  author: Author,
  youthId: string,
  courses: readonly (keyof PlannedCourses)[],
): Promise<void> {
  const { classAttendance, courses: places, refugees } = platform.services['child-welfare'];
  await refugees.record(author, { youthId, unaccompaniedMinor: true, settledOn: '2024-05-17' });
  const plans = PLANS.get(platform) ?? new Map<string, Promise<PlannedCourses>>();
  PLANS.set(platform, plans);
  const plan = plans.get(author.organisationId) ?? planOf(platform, author);
  plans.set(author.organisationId, plan);
  for (const course of courses) {
    const { courseId, sessionId } = (await plan)[course];
    const { id: enrolmentId } = await places.enrol(author, { youthId, courseId });
    await classAttendance.record(author, { sessionId, attendance: [{ enrolmentId, isPresent: true }] });
  }
}

async function planOf({ services }: Seed['platform'], author: Author): Promise<PlannedCourses> {
  const today = osloDate(author.at);
  const held = { arena: 'EM_BASE', sessions: [today] } as const;
  const [health, housing] = await services['child-welfare'].coursePlans.set(author, {
    schoolYear: schoolYearOf(today),
    courses: [
      { course: 'HEALTH', ...held },
      { course: 'HOUSING', part: 1, ...held },
    ],
  });
  const idsOf = (course: typeof health) => ({ courseId: course?.id ?? '', sessionId: course?.sessions[0]?.id ?? '' });
  return { health: idsOf(health), housing: idsOf(housing) };
}
