import { ageOn, isMaturityAssessed, ruleViolated, type Caller } from '@brobygger/domain';
import { isOwnWord } from './consent-author.type';
import type { ProposedConsent } from './give-consent.rules';
import { isSaid, type Signing } from './signing';

type Assessed = Pick<ProposedConsent, 'birthDate' | 'signedOn' | 'purpose' | 'categories' | 'notInformed'>;

/** Whether who enters the consent for the youth says why the youth is mature enough to give it. */
export const asksMaturity = ({ birthDate, signedOn: on, purpose, categories, notInformed }: Assessed): boolean => {
  const age = ageOn(birthDate, on);
  return categories.some((category) => isMaturityAssessed({ age, category, purpose, on, notInformed }));
};

/**
 * The signing with the assessment where one is asked for, and without it where none is: what nobody needs is not kept.
 * @throws RULE_VIOLATED (CAPACITY) where the caller enters it for the youth and says none
 */
export function withMaturity(caller: Caller, proposed: Assessed, signing: Signing): Signing {
  if (isOwnWord(caller.role) || !asksMaturity(proposed)) return { ...signing, maturity: null };
  if (isSaid(signing.maturity)) return { ...signing, maturity: signing.maturity.trim() };
  const message = 'who enters a consent for a youth of 15 to 17 says why the youth is mature enough to give it';
  throw ruleViolated('CAPACITY', message, 'input.signing.maturity');
}
