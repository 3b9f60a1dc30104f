import { createError, ruleViolated } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { IsNull, type EntityManager } from 'typeorm';
import { HapCourse } from './hap-course.entity';

/** The weeks of the programme (INV23). */
const WEEKS = 8;

/** The course of the youth with the author's organisation that is not concluded; `null` where there is none. */
export const findOpenCourse = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<HapCourse | null> => transaction.findOneBy(HapCourse, { youthId, organisationId, concludedOn: IsNull() });

/**
 * The course that is not concluded.
 * @throws NOT_FOUND
 */
export async function getOpenCourse(transaction: EntityManager, author: Author, youthId: string): Promise<HapCourse> {
  const course = await findOpenCourse(transaction, author, youthId);
  if (course === null) throw createError('NOT_FOUND', 'your organisation has no open course for this youth');
  return course;
}

/**
 * The course that is not concluded, after its mapping talk.
 * @throws NOT_FOUND, RULE_VIOLATED (INV23)
 */
export async function getMappedCourse(transaction: EntityManager, author: Author, youthId: string): Promise<HapCourse> {
  const course = await getOpenCourse(transaction, author, youthId);
  if (course.mappedOn === null) throw ruleViolated('INV23', 'the programme begins with a mapping talk');
  return course;
}

/**
 * Counts a week that the youth came to, if it came: no ninth before the course is extended.
 * @returns the course
 * @throws NOT_FOUND, RULE_VIOLATED (INV23)
 */
export async function countWeek(
  transaction: EntityManager,
  author: Author,
  { youthId, isPresent }: { readonly youthId: string; readonly isPresent: boolean },
): Promise<HapCourse> {
  const course = await getMappedCourse(transaction, author, youthId);
  if (!isPresent) return course;
  if (course.outcome !== 'EXTENDED' && course.weeksDone >= WEEKS) {
    throw ruleViolated('INV23', `the programme has ${WEEKS} weeks: extend it for more`);
  }
  await transaction.increment(HapCourse, { id: course.id, youthId: course.youthId }, 'weeksDone', 1);
  return course;
}
