import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

/** The rules that child welfare refuses a change on. */
export const CHILD_WELFARE_RULES = {
  INV07: {
    sentence:
      'The annual programme is for settled unaccompanied minors of 16 to 20, its health course for all of that age, and part 2 of the ' +
      'housing course comes after part 1 is completed.',
    source: `${RULE_SOURCE.PROGRAMME} (årsprogram, boligkurs, helsekurs), in an order proposed here`,
    arguments: ['input.courseId'],
    services: ['child-welfare'],
  },
  INV09: {
    sentence: 'A course is completed by who came to at least half of its sessions, and to one at least.',
    source: `${RULE_SOURCE.PROGRAMME} (deltakelse dokumenteres), in a share proposed here`,
    arguments: ['enrolmentId'],
    services: ['child-welfare'],
  },
  INV13: {
    sentence: 'Help that no other service takes over ends only when the youth has been offered follow-up.',
    source: RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN,
    arguments: ['followUpOffered', 'input.followUpOffered'],
    services: ['child-welfare', 'housing'],
  },
  INV14: {
    sentence: 'Aftercare is decided only for a youth who wants it.',
    source: `bvl. § 3-6; ${RULE_SOURCE.USIT_2016} (ettervern)`,
    arguments: ['input.wantedByYouth'],
    services: ['child-welfare'],
  },
} as const satisfies RulesOfService;
