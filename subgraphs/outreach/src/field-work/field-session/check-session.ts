import { ruleViolated, type RuleArgument } from '@brobygger/domain';
import type { PlanFieldSessionInput } from './field-session.input';
import type { SessionContent } from './session-content';

const HOUR_MS = 3_600_000;
const LEAST_STAFF = 2;
const MOST_HOURS = 16;

/**
 * Refuses a session of a lone worker, or of no length that a shift has (INV17).
 * @throws RULE_VIOLATED (INV17) with the argument
 */
export function checkPlan({ startedAt, endedAt, staffIds }: PlanFieldSessionInput): void {
  if (staffIds.length < LEAST_STAFF) {
    throw refusal(`a session is done by a team of ${LEAST_STAFF} or more`, 'INV17', 'input.staffIds');
  }
  if (endedAt <= startedAt) throw refusal('a session ends after it starts', 'INV17', 'input.endedAt');
  if (endedAt.getTime() - startedAt.getTime() > MOST_HOURS * HOUR_MS) {
    throw refusal(`a session lasts at most ${MOST_HOURS} hours`, 'INV17', 'input.endedAt');
  }
}

/**
 * Refuses a meeting or an emergency outside its session, a half-open interval (INV19).
 * @throws RULE_VIOLATED (INV19) with the argument
 */
export function checkMoments({ startedAt, endedAt, encounters, emergencies }: SessionContent): void {
  const isOutside = (moment: Date): boolean => moment < startedAt || moment >= endedAt;
  const encounter = encounters.findIndex(({ metAt }) => isOutside(metAt));
  if (encounter >= 0) {
    throw refusal('an encounter lies within its session', 'INV19', `input.encounters[${encounter}].metAt`);
  }
  const emergency = emergencies.findIndex(({ happenedAt }) => isOutside(happenedAt));
  if (emergency >= 0) {
    throw refusal('an emergency lies within its session', 'INV19', `input.emergencies[${emergency}].happenedAt`);
  }
}

/** The hours of a session, summed over its staff: what the annual report calls hours in the street (arbeidstimer på gata). */
export const staffHoursOf = ({ startedAt, endedAt, staffIds, isCancelled }: SessionContent): number =>
  isCancelled ? 0 : ((endedAt.getTime() - startedAt.getTime()) / HOUR_MS) * staffIds.length;

const refusal = <Code extends 'INV17' | 'INV19'>(message: string, rule: Code, argument: RuleArgument<Code>): Error =>
  ruleViolated(rule, `\`${argument}\`: ${message}`, argument);
