import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

/** The rules that outreach refuses a change on. */
export const OUTREACH_RULES = {
  INV17: {
    sentence: 'A field session is done by a team of two or more, lasts at most 16 hours, and nobody is in two at once.',
    source: `${RULE_SOURCE.USIT_2016} (oppsøkende sosialt arbeid)`,
    arguments: ['input.staffIds', 'input.endedAt'],
    services: ['outreach'],
  },
  INV18: {
    sentence: "A goal holds for a fortnight, and no two of an organisation's fortnights overlap.",
    source: `${RULE_SOURCE.USIT_2016} (14-dagers mål)`,
    arguments: ['input.startsOn'],
    services: ['outreach'],
  },
  INV19: {
    sentence: 'An encounter needs no youth, age or district, but lies within its session, as an emergency does.',
    source: `${RULE_SOURCE.USIT_2016} (ungdomstreff)`,
    arguments: ['input.encounters[].metAt', 'input.emergencies[].happenedAt', 'input.endedAt'],
    services: ['outreach'],
  },
  INV20: {
    sentence:
      'A follow-up on decision names a decision in force that child welfare has told the organisation to carry out, and rests on the law ' +
      'of that decision; a low-threshold follow-up ' +
      "rests on no decision, and on the youth's own wish alone.",
    source: `${RULE_SOURCE.USIT_2016} (oppfølgingsteam)`,
    arguments: ['input.kind', 'input.cwDecisionReference', 'input.legalBasis'],
    services: ['outreach'],
  },
  INV21: {
    sentence: 'A follow-up has one or two continuity persons.',
    source: `${RULE_SOURCE.USIT_2016} (kontinuitetsbærere)`,
    arguments: ['input.continuityStaff', 'continuityStaff'],
    services: ['outreach'],
  },
  INV22: {
    sentence:
      'A youth is of the ages that the organisation is for, both included: 13 to 25 as Uteseksjonen, where it has not set ' +
      "its own, as 22B 15 to 23; and of those of the service: boys' group 15 to 19, Forumet 14 to 17, Lade Motor Racing 13 to 20, " +
      'summer job 14 to 21, youth sanction 15 to 18, OP George 15 to 23, crime as a lifestyle from 13; ' +
      "and of a gender that the group is for: boys in the boys' group, girls and transgender youths in Forumet; " +
      'who did not say may come to both.',
    source: `${RULE_SOURCE.USIT_2016}; ${RULE_SOURCE.KONTAKTSENTER_22B}`,
    arguments: ['input.countedAs.gender'],
    services: ['outreach'],
  },
  INV23: {
    sentence:
      'Cannabis cessation begins with a mapping talk and has 8 weeks; more of them are an extension, and nobody ' +
      'completes it who never came.',
    source: `${RULE_SOURCE.USIT_2016} (HAP)`,
    arguments: [],
    services: ['outreach'],
  },
  INV24: {
    sentence:
      'Anger management is offered to who uses violence and finds it a problem, and begins where it was offered.',
    source: `${RULE_SOURCE.USIT_2016} (sinnemestring)`,
    arguments: ['input.usesViolence', 'input.findsItProblematic', 'input.decision'],
    services: ['outreach'],
  },
  INV25: {
    sentence:
      'A youth works at most 60 hours in a summer, on a contract that comes first, and the contracts of a year stay ' +
      'within the budget that the leader has set for it; the wage is told.',
    source: `${RULE_SOURCE.USIT_2016} (sommerjobbprosjektet)`,
    arguments: ['input.plannedHours', 'input.hours', 'hourlyWageNok', 'nok'],
    services: ['outreach'],
  },
  INV26: {
    sentence:
      'A sanction goes from its assessment to its plan and its end step by step, and to court only from a breach; it can stop on its way.',
    source: `${RULE_SOURCE.USIT_2016} (ungdomsoppfølging, ungdomsstraff)`,
    arguments: ['sanctionId', 'input.sanctionId'],
    services: ['outreach'],
  },
  INV28: {
    sentence:
      "A group has two leaders, and Lade Motor Racing at least one; the boys' group has one of Uteseksjonen and one of the family " +
      'service (BFT) and meets for 3 hours.',
    source: `${RULE_SOURCE.USIT_2016} (Hvem Hva Mann, Forumet)`,
    arguments: ['input.leaders', 'input.meetingHours'],
    services: ['outreach'],
  },
  INV32: {
    sentence: 'A measure that asks for it needs the consent of the youth to the measure; a consent to share is none.',
    source: `${RULE_SOURCE.USIT_2016} (OP George)`,
    arguments: ['input.source', 'input.sanctionId'],
    services: ['outreach'],
  },
} as const satisfies RulesOfService;
