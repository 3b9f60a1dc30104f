import { ruleViolated } from '@brobygger/domain';
import type { OutreachGender } from '../../counted-record/outreach-gender';
import type { GroupKind } from './group-kind';

/** Who a group is for. Who did not say may come. */
const GENDERS = {
  BOYS_GROUP: ['BOY', 'UNKNOWN'],
  GIRLS_GROUP: ['GIRL', 'TRANS', 'UNKNOWN'],
} as const satisfies Record<GroupKind, readonly OutreachGender[]>;

/** The most youths who are in one group at once; `null` is as many as come. */
const SEATS = { BOYS_GROUP: null, GIRLS_GROUP: 8 } as const satisfies Record<GroupKind, number | null>;

/**
 * Refuses a youth of a gender that the group is not for.
 * @throws RULE_VIOLATED (INV22)
 */
export function requireGender(kind: GroupKind, gender: OutreachGender): void {
  const genders: readonly OutreachGender[] = GENDERS[kind];
  if (!genders.includes(gender)) {
    throw ruleViolated(
      'INV22',
      `\`${kind}\` is for ${genders
        .slice(0, -1)
        .map((each) => `\`${each}\``)
        .join(' and ')}`,
    );
  }
}

/**
 * Refuses one more in a group that is full (USIT annual report 2016: at most eight in Forumet at once).
 * @throws RULE_VIOLATED (INV28)
 */
export function requireSeat(kind: GroupKind, taken: number): void {
  const seats = SEATS[kind];
  if (seats !== null && taken >= seats) throw ruleViolated('INV28', `\`${kind}\` has at most ${seats} youths at once`);
}
