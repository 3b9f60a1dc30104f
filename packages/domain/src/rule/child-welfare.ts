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
    sentence:
      'Help that no other service takes over ends only when the youth was offered follow-up; child welfare may say why it could not be.',
    source: RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN,
    arguments: ['followUpOffered', 'input.followUpOffered'],
    services: ['child-welfare', 'housing', 'nav'],
  },
  INV14: {
    sentence: 'Aftercare is decided only for a youth who wants it, from 18, and until the 25th birthday.',
    source: `bvl. § 3-6; ${RULE_SOURCE.USIT_2016} (ettervern)`,
    arguments: ['input.wantedByYouth', 'input.validFrom', 'input.validTo'],
    services: ['child-welfare'],
  },
  DECISION_STATUTE: {
    sentence:
      'A decision rests on a statute that was in force on the day on which it was made, and that decides what it is called.',
    source: 'bvl. and bvl. (1992), as docs/legal-bases.md lists them',
    arguments: ['input.statute'],
    services: ['child-welfare'],
  },
  PARTY_RIGHTS: {
    sentence:
      'The youth is a party to a case of child welfare from 15, or younger where it is said why they understand it; others by parental ' +
      'responsibility, by guardianship, or because it was granted.',
    source: 'bvl. § 12-3',
    arguments: ['input.ground', 'input.validFrom', 'input.assessment'],
    services: ['child-welfare'],
  },
  PLAN_EVALUATION: {
    sentence: 'A measure of a plan is evaluated after the plan is written, and at least every third month.',
    source: 'bvl. § 8-1, with a limit proposed here',
    arguments: ['input.items[].evaluateOn'],
    services: ['child-welfare'],
  },
} as const satisfies RulesOfService;
