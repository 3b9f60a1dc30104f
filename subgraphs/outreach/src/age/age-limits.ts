import { ageOn, createError, type LocalDate } from '@brobygger/domain';

/** The ages that a service is for, in whole years, both included (INV22). */
const AGE_LIMITS = {
  USIT: { from: 13, to: 25 },
  BOYS_GROUP: { from: 15, to: 19 },
  GIRLS_GROUP: { from: 14, to: 17 },
  LADE_MOTOR_RACING: { from: 13, to: 20 },
  SUMMER_JOB: { from: 14, to: 21 },
  YOUTH_SANCTION: { from: 15, to: 18 },
  OP_GEORGE: { from: 15, to: 23 },
  KONTAKTSENTER_22B: { from: 15, to: 23 },
} as const satisfies Record<string, { readonly from: number; readonly to: number }>;

/**
 * Refuses a youth who is not of the service's ages on the date.
 * @throws RULE_VIOLATED (INV22) with the limits, never with the age
 */
export function requireAge(service: keyof typeof AGE_LIMITS, birthDate: LocalDate, on: LocalDate): void {
  const { from, to } = AGE_LIMITS[service];
  const age = ageOn(birthDate, on);
  if (age < from || age > to) throw createError('RULE_VIOLATED', `\`${service}\` is for ages ${from} to ${to}`, { rule: 'INV22' });
}
