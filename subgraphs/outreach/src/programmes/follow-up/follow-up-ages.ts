import type { LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireAge, requireAgeWithin, type AgedService } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import type { FollowUpKind } from './follow-up-kind';

/** Whose ages a follow-up of the kind keeps to (INV22): a service's, or the organisation's own. */
const AGES_OF_KIND = {
  ON_DECISION: 'ORGANISATION',
  LOW_THRESHOLD: 'ORGANISATION',
  BOYS_GROUP: 'BOYS_GROUP',
  GIRLS_GROUP: 'GIRLS_GROUP',
  ANGER_MANAGEMENT: 'ORGANISATION',
  HAP: 'ORGANISATION',
  LADE_MOTOR_RACING: 'LADE_MOTOR_RACING',
  PSYCHOLOGIST: 'ORGANISATION',
  EXTREMISM_PREVENTION: 'ORGANISATION',
  SEX_TRADE_TALKS: 'ORGANISATION',
  // The wider ages of the two: each sanction keeps to those of its own source, and a follow-up may outlast it.
  YOUTH_SANCTION: 'OP_GEORGE',
  SUMMER_JOB: 'SUMMER_JOB',
  CRIME_AS_LIFESTYLE: 'CRIME_AS_LIFESTYLE',
} as const satisfies Record<FollowUpKind, AgedService | 'ORGANISATION'>;

/**
 * The check of an age that a follow-up of the kind asks for.
 * @throws RULE_VIOLATED (INV22) when the age is another
 */
export async function ageCheckOf(
  transaction: EntityManager,
  { organisationId }: Author,
  kind: FollowUpKind,
): Promise<(birthDate: LocalDate, on: LocalDate) => void> {
  const service = AGES_OF_KIND[kind];
  if (service !== 'ORGANISATION') return (birthDate, on) => requireAge(service, birthDate, on);
  const ages = await agesOf(transaction, organisationId);
  return (birthDate, on) => requireAgeWithin(ages, birthDate, on);
}
