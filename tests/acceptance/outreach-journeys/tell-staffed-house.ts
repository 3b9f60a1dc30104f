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
  refused['part 2 of a course first'] = await tellCourses(childWelfare, youthId);
  return refused;
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

/** The housing course, part 1 before part 2, and that on economy; answers with what was refused. */
async function tellCourses(childWelfare: Desk, youthId: string): Promise<string> {
  const course = { youthId, schoolYear: '2025/2026', arena: 'SCHOOL', sessions: 2 };
  const refused = await childWelfare.refusalOf('enrolInCourse', { input: { ...course, course: 'HOUSING', part: 2 } });
  for (const one of [{ course: 'HOUSING', part: 1 }, { course: 'HOUSING', part: 2 }, { course: 'ECONOMY' }]) {
    const { id: enrolmentId } = await childWelfare.write('enrolInCourse', { input: { ...course, ...one } });
    await childWelfare.write('recordCourseAttendance', { input: { youthId, enrolmentId, attended: 2 } });
    await childWelfare.write('completeCourse', { youthId, enrolmentId });
  }
  return refused;
}
