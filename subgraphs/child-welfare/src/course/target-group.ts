import { ageOn, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { RefugeeProfile } from '../refugee-profile/refugee-profile.entity';
import { CourseEnrolment } from './course-enrolment.entity';
import type { ProgrammeCourse } from './programme-course.entity';

/** The ages of the annual programme on the day of enrolment, both counted (seed 003: «unge i alderen 16-20 år»). */
const AGES = { from: 16, to: 20 } as const;

/** A youth about to be given a place. */
interface Applicant {
  readonly youthId: string;
  readonly organisationId: string;
  readonly birthDate: LocalDate;
  readonly today: LocalDate;
}

/**
 * Refuses who is not in the target group of the programme. Its health course is for every youth of that age: «helsekurs bør fortsette for
 * all innvandrerungdom … uavhengig av flyktningbosettingen» (seed 003).
 * @throws RULE_VIOLATED (INV07)
 */
export async function requireTargetGroup(
  transaction: EntityManager,
  { course, part }: Pick<ProgrammeCourse, 'course' | 'part'>,
  { youthId, organisationId, birthDate, today }: Applicant,
): Promise<void> {
  const age = ageOn(birthDate, today);
  if (age < AGES.from || age > AGES.to) {
    throw ruleViolated('INV07', `the programme is for youths of ${AGES.from} to ${AGES.to}`);
  }
  if (course !== 'HEALTH' && !(await isSettledAlone(transaction, { youthId, organisationId, today }))) {
    throw ruleViolated('INV07', 'the programme is for unaccompanied minors who are settled');
  }
  if (part === 2 && !(await hasCompletedPart1(transaction, { youthId, organisationId }))) {
    throw ruleViolated('INV07', 'part 2 of the housing course comes after part 1 is completed', 'input.courseId');
  }
}

async function isSettledAlone(
  transaction: EntityManager,
  { today, ...youth }: Pick<Applicant, 'youthId' | 'organisationId' | 'today'>,
): Promise<boolean> {
  const profile = await transaction.findOne(RefugeeProfile, { where: youth, order: { id: 'DESC' } });
  return profile !== null && profile.unaccompaniedMinor && profile.settledOn !== null && profile.settledOn <= today;
}

const hasCompletedPart1 = (
  transaction: EntityManager,
  youth: Pick<Applicant, 'youthId' | 'organisationId'>,
): Promise<boolean> =>
  transaction.existsBy(CourseEnrolment, { ...youth, course: 'HOUSING', part: 1, status: 'COMPLETED' });
