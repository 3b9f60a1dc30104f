import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

/** The rules that NAV refuses a change on. */
export const NAV_RULES = {
  INV16: {
    sentence: '22B Kvalifisering has at most 12 participants at once.',
    source: `${RULE_SOURCE.KONTAKTSENTER_22B} (22B Kvalifisering)`,
    arguments: [],
    services: ['nav'],
  },
  ONE_QUALIFICATION_PLACE: {
    sentence:
      'A youth has one place in 22B Kvalifisering at a time, or one referral to it, whichever offices follow the youth up.',
    source: `${RULE_SOURCE.KONTAKTSENTER_22B} (22B Kvalifisering)`,
    arguments: ['input.youthId'],
    services: ['nav'],
  },
} as const satisfies RulesOfService;
