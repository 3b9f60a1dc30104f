import { createError, ruleViolated } from '@brobygger/domain';
import type { GroupKind } from './group-kind';
import type { StartYouthGroupInput } from './youth-group.input';

/** How long the boys' group meets, in hours (INV28). */
const BOYS_GROUP_HOURS = 3;

/** Two have the boys' group, and leaders have Forumet; how many Lade Motor Racing has is not said (INV28). */
const FEWEST_LEADERS = { BOYS_GROUP: 2, GIRLS_GROUP: 2, LADE_MOTOR_RACING: 1 } as const satisfies Record<
  GroupKind,
  number
>;

/** The longest that a group meets, in hours. */
const MOST_HOURS = 8;

/**
 * Refuses a group without its leaders, and a boys' group that is not of USIT and BFT together and three hours long.
 * @throws RULE_VIOLATED (INV28) or BAD_USER_INPUT
 */
export function checkYouthGroup({ kind, leaders, weekday, meetingHours }: StartYouthGroupInput): void {
  if (!(meetingHours > 0 && meetingHours <= MOST_HOURS)) {
    throw badInput('meetingHours', `must be more than 0 and at most ${MOST_HOURS}`);
  }
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) throw badInput('weekday', 'must be 1 to 7');
  const persons = new Set(leaders.map(({ name, employer }) => `${employer} ${name}`));
  if (persons.size !== leaders.length || leaders.length > 2 || leaders.length < FEWEST_LEADERS[kind]) {
    throw ruleViolated(
      'INV28',
      kind === 'LADE_MOTOR_RACING' ? 'the group has one or two leaders' : 'a group has two leaders',
    );
  }
  if (kind === 'BOYS_GROUP') {
    const employers = leaders.map(({ employer }) => employer);
    if (!employers.includes('USIT') || !employers.includes('BFT')) {
      throw ruleViolated('INV28', "the boys' group has a leader of `USIT` and one of `BFT`");
    }
    if (meetingHours !== BOYS_GROUP_HOURS) {
      throw ruleViolated('INV28', `the boys' group meets for ${BOYS_GROUP_HOURS} hours`);
    }
  }
}

const badInput = (name: string, fault: string): Error =>
  createError('BAD_USER_INPUT', `\`input.${name}\` ${fault}`, { argument: `input.${name}` });
