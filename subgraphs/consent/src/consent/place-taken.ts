import { PURPOSES, ruleViolated, type DataCategory } from '@brobygger/domain';
import { isAhead, type StatedBy } from './consent-state';
import type { ProposedConsent } from './give-consent.rules';

/**
 * Of the consents to the recipient for the purpose with a category in common, those whose place a new one takes: those that it would
 * overlap, where it begins now and names all of their categories that a yes opens still. So one consent stands for a recipient, purpose and
 * category, and to withdraw it leaves none (ADR 0028).
 * @throws RULE_VIOLATED where it would overlap in another way
 */
export function placeTaken<Alike extends StatedBy & { readonly categories: readonly DataCategory[] }>(
  alike: readonly Alike[],
  {
    purpose,
    categories,
    validFrom,
    validTo,
  }: Pick<ProposedConsent, 'purpose' | 'categories' | 'validFrom' | 'validTo'>,
  at: Date,
): readonly Alike[] {
  const overlapping = alike.filter(
    (consent) => isAhead(consent, at) && consent.validFrom < validTo && validFrom < consent.validTo,
  );
  if (overlapping.length === 0) return [];
  if (validFrom > at) {
    throw ruleViolated(
      'CONSENT_OVERLAPS',
      'a consent stands then: one that is to follow begins when that has ended',
      'input.validFrom',
    );
  }
  // What no yes opens for the purpose any more cannot be named anew, and is no reason to refuse what can.
  const open: readonly DataCategory[] = PURPOSES[purpose].covers;
  const isNamed = (category: DataCategory): boolean => categories.includes(category) || !open.includes(category);
  if (!overlapping.every((consent) => consent.categories.every(isNamed))) {
    throw ruleViolated(
      'CONSENT_OVERLAPS',
      'a consent stands that names more beside these: name all of it, or withdraw it first',
      'input.categories',
    );
  }
  return overlapping;
}
