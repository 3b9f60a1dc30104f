import { CAPACITY_RULES } from '../capacity';
import { cite } from '../law/law';
import type { RulesOfService } from './rule-definition';
import { RULE_SOURCE } from './rule-source';

const CAPACITY_REFERENCES = new Set(CAPACITY_RULES.flatMap(({ provisions }) => provisions.map(cite)));

/** The rules that make a consent void from the start. */
export const CONSENT_RULES = {
  INV31: {
    sentence:
      'A consent names categories of one owner, which its purpose covers and its recipient may be given; its purpose rests on consent ' +
      'and is open to the recipient; a special category stands alone; it ends after it begins, and within twelve months.',
    source: `GDPR art. 7; ${RULE_SOURCE.FRA_UNGDOM_TIL_VOKSEN} (samtykkeerklæring), with a form proposed here`,
    arguments: ['input.categories', 'input.purpose', 'input.validTo'],
    services: ['consent'],
  },
  CAPACITY: {
    sentence:
      "A consent is signed by everybody whom the youth's age and the category ask for: the youth, a guardian or both.",
    source: [...CAPACITY_REFERENCES].join(', '),
    arguments: ['input.signedBy'],
    services: ['consent'],
  },
} as const satisfies RulesOfService;
