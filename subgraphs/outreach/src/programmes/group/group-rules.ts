import { ruleViolated } from '@brobygger/domain';
import type { OutreachGender } from '../../counted-record/outreach-gender';
import type { GroupKind } from './group-kind';

/** Who a group is for; `null` is everybody. Who did not say may come. */
const GENDERS = {
  BOYS_GROUP: ['BOY', 'UNKNOWN'],
  GIRLS_GROUP: ['GIRL', 'TRANS', 'UNKNOWN'],
  LADE_MOTOR_RACING: null,
} as const satisfies Record<GroupKind, readonly OutreachGender[] | null>;

/**
 * Refuses a youth of a gender that the group is not for.
 * @throws RULE_VIOLATED (INV22)
 */
export function requireGender(kind: GroupKind, gender: OutreachGender): void {
  const genders: readonly OutreachGender[] | null = GENDERS[kind];
  if (genders !== null && !genders.includes(gender)) {
    throw ruleViolated(
      'INV22',
      `\`${kind}\` is for ${genders
        .slice(0, -1)
        .map((each) => `\`${each}\``)
        .join(' and ')}`,
    );
  }
}
