import { consentTextOf, createError, isId, ruleViolated, type ShownText } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { draftRules, mayBegin } from '../consent/give-consent.rules';
import { organisationById } from '../organisation/organisation.entity';
import { timesOf } from '../preview/preview-consent';
import type { ConsentTextInput } from './consent-text.input';

/**
 * The text that somebody reads before giving the consent.
 * @throws RULE_VIOLATED as giving it does, but for signatures, and for a category that nobody keeps; NOT_FOUND
 */
export async function textToRead(
  { recipientId, purpose, categories, language, ...times }: ConsentTextInput,
  { rows, at }: Pick<SubgraphContext, 'rows' | 'at'>,
): Promise<ShownText> {
  const [recipient] = isId(recipientId) ? await rows.of(organisationById, recipientId) : [];
  if (recipient === undefined) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  const { validFrom, validTo } = timesOf({ ...times, purpose }, at);
  if (!mayBegin(validFrom, at)) {
    throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
  }
  const draft = { recipient, purpose, categories, validFrom, validTo };
  const objection = draftRules.find(({ objects }) => objects(draft));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  return consentTextOf({ purpose, categories, recipient, validTo, language });
}
