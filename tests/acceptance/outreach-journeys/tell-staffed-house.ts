import { schoolYearOf } from '../../harness/courses';
import type { Desk } from '../../harness/desk';
import type { JourneyWorld, JourneyYouth } from './journey-world';

const LIFE_AREAS = ['HEALTH', 'OWN_HOME', 'SOCIAL_SKILLS', 'FAMILY_NETWORK', 'LEISURE_PARTICIPATION', 'SCHOOL_WORK'];

/**
 * Child welfare places an unaccompanied minor of 16 in the staffed house, which gives flat 4; the youth is mapped on the six areas of life,
 * and takes courses (seeds 001 and 003). Answers with what was refused on the way.
 */
export async function tellStaffedHouse(
  world: JourneyWorld,
  youth: JourneyYouth,
): Promise<Readonly<Record<string, string>>> {
  const { id: youthId } = youth;
  const { childWelfare, bolig22b, today } = world;
  await world.serve('childWelfare', youth);
  await childWelfare.write('recordRefugeeProfile', {
    input: { youthId, unaccompaniedMinor: true, settledOn: today, nationality: 'HEMMELIG', languages: [] },
  });
  const { id: houseId } = await bolig22b.write('createHouse', {
    input: { name: 'Ladehaugen', kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6, nightGuard: 'ACTIVE' },
  });
  const refused: Record<string, string> = await tellPlacement(world, { youthId, houseId });
  refused['without a flat'] = await bolig22b.refusalOf('allocateResidency', { input: { youthId } });
  await bolig22b.write('allocateResidency', { input: { youthId, flatNo: 4 } });
  refused['unsigned'] = await bolig22b.refusalOf('moveIn', { youthId });
  await bolig22b.write('signHouseRules', { youthId });
  await bolig22b.write('signLease', { youthId });
  refused['without a guardian’s name'] = await bolig22b.refusalOf('moveIn', { youthId });
  await bolig22b.write('signLease', { youthId, signedBy: ['GUARDIAN'] });
  await bolig22b.write('moveIn', { youthId });
  for (const area of LIFE_AREAS) {
    await bolig22b.write('mapLifeArea', { input: { youthId, area, level: 3, note: 'HEMMELIG' } });
  }
  return { ...refused, ...(await tellProgramme(world, youthId)) };
}

/**
 * Child welfare decides that the youth is placed there, and names the house's organisation as the one that carries it out. The house takes
 * the application on that decision, and on none that it was not told of.
 */
async function tellPlacement(
  { childWelfare, bolig22b, idOf, settled, today }: JourneyWorld,
  { youthId, houseId }: { readonly youthId: string; readonly houseId: string },
): Promise<Record<string, string>> {
  const { id: decisionId } = await childWelfare.write('decideMeasure', {
    input: { youthId, kind: 'PLACEMENT', validFrom: today, executedBy: 'HOUSING', wantedByYouth: true },
  });
  const applying = { ground: { kind: 'DECISION', reference: decisionId }, youthId, houseId, gender: 'BOY' };
  const onDecision = { input: { ...applying, cwDecisionReference: decisionId } };
  const refused = {
    'without a decision': await bolig22b.refusalOf('applyResidency', { input: applying }),
    'on one that it was not told': await bolig22b.refusalOf('applyResidency', onDecision),
  };
  await childWelfare.write('nameDecisionExecutor', {
    input: { youthId, decisionId, executorId: idOf('bolig22b') },
  });
  await settled();
  await bolig22b.write('applyResidency', onDecision);
  return refused;
}

interface PlannedCourse {
  readonly id: string;
  readonly course: string;
  readonly part: number | null;
  readonly sessions: readonly { readonly id: string }[];
}

/**
 * The plan of the year with the housing course, part 1 before part 2, and that on economy; the youth comes to each, and to the parts of
 * the programme that stay with child welfare. Answers with what was refused.
 */
async function tellProgramme(
  { childWelfare, today }: JourneyWorld,
  youthId: string,
): Promise<Readonly<Record<string, string>>> {
  const held = { arena: 'SCHOOL', sessions: [today] };
  const kinds = [{ course: 'HOUSING', part: 1 }, { course: 'HOUSING', part: 2 }, { course: 'ECONOMY' }];
  const plan = await childWelfare.write<{ readonly courses: readonly PlannedCourse[] }>(
    'setCoursePlan',
    { input: { schoolYear: schoolYearOf(today), isReady: true, courses: kinds.map((kind) => ({ ...held, ...kind })) } },
    'courses { id course part sessions { id } }',
  );
  const [economy, part1, part2] = plan.courses;
  const enrolling = { input: { youthId, courseId: part2?.id } };
  const refused = { 'part 2 of a course first': await childWelfare.refusalOf('enrolInCourse', enrolling) };
  for (const course of [part1, part2, economy]) await tellCourse(childWelfare, youthId, course);
  await childWelfare.write('setLifeAreaGoal', { input: { youthId, area: 'OWN_HOME', level: 4, text: 'HEMMELIG' } });
  await childWelfare.write('recordPracticePlacement', {
    input: { youthId, arena: 'PRIVATE', arrangedBy: 'EM_BASE', employer: 'HEMMELIG', validFrom: today },
  });
  await childWelfare.write('issueSocietyGuide', { input: { youthId, language: 'ti' } });
  return refused;
}

/** A place on a course, which nobody completes before they came: then the class list, and the end. */
async function tellCourse(childWelfare: Desk, youthId: string, course: PlannedCourse | undefined): Promise<void> {
  const { id: enrolmentId } = await childWelfare.write('enrolInCourse', { input: { youthId, courseId: course?.id } });
  expect(await childWelfare.refusalOf('completeCourse', { youthId, enrolmentId })).toBe('RULE_VIOLATED INV09');
  const attendance = [{ enrolmentId, isPresent: true }];
  const sessionId = course?.sessions[0]?.id;
  await childWelfare.write('recordClassAttendance', { input: { sessionId, attendance } }, 'schoolYear');
  await childWelfare.write('completeCourse', { youthId, enrolmentId });
}
