import { ageOn, ruleViolated, type LocalDate } from '@brobygger/domain';

/**
 * The ages of what the annual report of 2016 names ages for, in whole years, both included (INV22). All else is for the ages of the
 * organisation. `null` is no upper limit.
 */
const AGE_LIMITS = {
  BOYS_GROUP: { from: 15, to: 19 },
  GIRLS_GROUP: { from: 14, to: 17 },
  LADE_MOTOR_RACING: { from: 13, to: 20 },
  SUMMER_JOB: { from: 14, to: 21 },
  YOUTH_SANCTION: { from: 15, to: 18 },
  OP_GEORGE: { from: 15, to: 23 },
  // It is run in prison for who is past the ages of outreach (INV27), and meant for youth plans and for after an institution too.
  CRIME_AS_LIFESTYLE: { from: 13, to: null },
} as const satisfies Record<string, { readonly from: number; readonly to: number | null }>;

/** A service that is for certain ages. */
export type AgedService = keyof typeof AGE_LIMITS;

/** Ages in whole years, both included. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

/** The ages of an organisation that has set no others: those of Uteseksjonen. */
export const COMMON_AGES: AgeSpan = { from: 13, to: 25 };

/**
 * Refuses a youth who is not of the service's ages on the date.
 * @throws RULE_VIOLATED (INV22) with the limits, never with the age
 */
export function requireAge(service: AgedService, birthDate: LocalDate, on: LocalDate): void {
  const { from, to } = AGE_LIMITS[service];
  const age = ageOn(birthDate, on);
  if (age >= from && (to === null || age <= to)) return;
  throw ruleViolated('INV22', `\`${service}\` is for ages from ${from}${to === null ? '' : ` to ${to}`}`);
}

/**
 * Refuses a youth who on the date is not of the ages that the organisation is for.
 * @throws RULE_VIOLATED (INV22) with the limits, never with the age
 */
export const requireAgeWithin = (ages: AgeSpan, birthDate: LocalDate, on: LocalDate): void =>
  requireYearsWithin(ages, ageOn(birthDate, on));

/**
 * Refuses an age in whole years that the organisation is not for.
 * @throws RULE_VIOLATED (INV22) with the limits, never with the age
 */
export function requireYearsWithin({ from, to }: AgeSpan, age: number): void {
  if (age >= from && age <= to) return;
  throw ruleViolated('INV22', `your organisation is for ages from ${from} to ${to}`);
}
