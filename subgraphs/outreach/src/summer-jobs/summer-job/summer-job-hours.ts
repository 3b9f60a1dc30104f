import { createError, ruleViolated } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { SummerJob } from './summer-job.entity';

/** The most hours of a youth in one summer (INV25). */
const MOST_HOURS = 60;

/**
 * Refuses what is no quarter of an hour: quarters add up without rounding.
 * @throws BAD_USER_INPUT
 */
export function checkHours(hours: number, name: string): void {
  if (hours <= 0 || !Number.isInteger(hours * 4)) {
    throw createError('BAD_USER_INPUT', `\`input.${name}\` must be quarters of an hour`, { argument: `input.${name}` });
  }
}

/**
 * Refuses a job of more hours than a youth has in a summer.
 * @throws RULE_VIOLATED (INV25)
 */
export function checkPlannedHours(hours: number): void {
  checkHours(hours, 'plannedHours');
  if (hours > MOST_HOURS) throw tooManyHours();
}

/**
 * Refuses hours that would bring the summer above what a youth may work, over all its jobs.
 * @throws RULE_VIOLATED (INV25)
 */
export async function requireHoursLeft(
  transaction: EntityManager,
  { youthId, organisationId, year }: Pick<SummerJob, 'youthId' | 'organisationId' | 'year'>,
  hours: number,
): Promise<void> {
  // Of this organisation alone: a refusal must not tell what the other one has recorded.
  const before = await transaction.sum(SummerJob, 'workedHours', { youthId, organisationId, year });
  if ((before ?? 0) + hours > MOST_HOURS) throw tooManyHours();
}

const tooManyHours = (): Error => ruleViolated('INV25', `a youth has at most ${MOST_HOURS} hours in a summer`);
