import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

const BOLIG_22B = `${RULE_SOURCE.KONTAKTSENTER_22B} (22B Bolig)`;

/** The rules that housing refuses a change on, apart from those that it has in common with child welfare. */
export const HOUSING_RULES = {
  INV01: {
    sentence:
      "A student house takes residents of 18 to 23 years, and one of 17 only while a guardian's consent stands in the registry.",
    source: BOLIG_22B,
    arguments: [],
    services: ['housing'],
  },
  INV02: {
    sentence: 'A student of at least 21 years is responsible in a student house before anybody moves in.',
    source: BOLIG_22B,
    arguments: ['input.birthDate', 'input.isStudent'],
    services: ['housing'],
  },
  INV03: {
    sentence:
      "A student house is for girls or for boys, and a house takes only whom it is for, by a trans youth's own choice.",
    source: BOLIG_22B,
    arguments: ['input.genderRule', 'input.gender'],
    services: ['housing'],
  },
  INV04: {
    sentence: 'House rules and lease are signed before the youth moves in.',
    source: `${BOLIG_22B}: husregler, husleiekontrakt`,
    arguments: [],
    services: ['housing'],
  },
  INV05: {
    sentence: 'An organisation that has restarted has at most one open student house.',
    source: BOLIG_22B,
    arguments: ['input.kind', 'input.restarted'],
    services: ['housing'],
  },
  INV06: {
    sentence:
      'A house for unaccompanied minors takes youths of 16 to 19 years, each on a placement in force that child welfare has told it to ' +
      'carry out, as whatever decision another house names is one it was told of; a place in a staffed house is a flat that is theirs ' +
      'alone.',
    source: RULE_SOURCE.STAFFED_HOUSES,
    arguments: ['input.cwDecisionReference', 'input.flatNo'],
    services: ['housing'],
  },
  HOUSE_CAPACITY: {
    sentence: 'A house has no more residents than places.',
    source: `${RULE_SOURCE.STAFFED_HOUSES} (a fixed number of flats), held here for every kind of house`,
    arguments: [],
    services: ['housing'],
  },
  RENT_MONTH_ONCE: {
    sentence: 'A month is charged once for a home; a wrong charge is taken back first.',
    source: `${BOLIG_22B}: husleiekontrakt`,
    arguments: ['input.month'],
    services: ['housing'],
  },
  RENT_RESIDENCY: {
    sentence:
      'Rent for a residency is for one of the youth with the organisation, and for a month in which the youth lived there.',
    source: `${BOLIG_22B}: husleiekontrakt`,
    arguments: ['input.residencyId', 'input.month'],
    services: ['housing'],
  },
  RENT_OVERPAID: {
    sentence: 'No more rent comes in than is charged and unpaid; what is paid ahead is charged first.',
    source: `${BOLIG_22B}: close follow-up of rent, so that debt is avoided`,
    arguments: ['input.amountNok'],
    services: ['housing'],
  },
  INV10: {
    sentence:
      'A follow-up is voluntary, for a motivated youth of 17 to 25 years; it begins with a meeting of youth, caseworker and ' +
      'project worker, and with a plan that holds a wish which the youth wrote.',
    source: RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN,
    arguments: ['input.present', 'input.voluntary', 'input.motivated'],
    services: ['housing'],
  },
  INV11: {
    sentence:
      'Child welfare refers to a follow-up on its measures plan or on aftercare, NAV on a decision under section 17.',
    source: `sotjl. § 17; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN}`,
    arguments: ['input.referringAgency', 'input.basis'],
    services: ['housing'],
  },
  INV12: {
    sentence:
      'The NAV case of a youth who moves goes to another office, and of follow-ups only what rests on section 17 ends by a move.',
    source: `sotjl. § 17; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN}`,
    arguments: ['input.reason', 'input.receiverId'],
    services: ['housing', 'nav'],
  },
} as const satisfies RulesOfService;
