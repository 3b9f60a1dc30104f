import { consentCatalogue, draftRules, endUnlessSaid, languageOf, mayBegin } from '@brobygger/consent/pure';
import {
  consentTextOf,
  createError,
  flowTextsIn,
  ruleViolated,
  type DataCategory,
  type Purpose,
} from '@brobygger/domain';
import type { LiveWorld } from '../world/live-world';
import type { Resolve } from './service';

interface TextAsked {
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly language: string;
  readonly validFrom?: Date | null;
  readonly validTo?: Date | null;
}

interface InLanguage {
  readonly language: string;
}

/** What is read on the way of a consent. It is of the catalogue alone, and the same as in the system. */
export const textResolvers = (world: LiveWorld): Readonly<Record<string, Resolve>> => ({
  consentText: ((_source: unknown, { input }: { readonly input: TextAsked }) => textOf(world, input)) as Resolve,
  consentCatalogue: ((_source: unknown, { language }: InLanguage) => consentCatalogue(languageOf(language))) as Resolve,
  consentFlowTexts: ((_source: unknown, { language }: InLanguage) => flowTextsIn(languageOf(language))) as Resolve,
});

/**
 * The text that is read by who gives the consent.
 * @throws RULE_VIOLATED as giving it does, but for signatures; NOT_FOUND
 */
function textOf(world: LiveWorld, { recipientId, purpose, categories, ...asked }: TextAsked): object {
  const recipient = world.findOrganisation(recipientId.toLowerCase());
  if (recipient === undefined) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  const validFrom = asked.validFrom ?? world.at;
  const validTo = asked.validTo ?? endUnlessSaid(validFrom, purpose);
  if (!mayBegin(validFrom, world.at)) {
    throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
  }
  const draft = { recipient, purpose, categories, validFrom, validTo };
  const objection = draftRules.find(({ objects }) => objects(draft));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  return consentTextOf({ purpose, categories, recipient, validTo, language: languageOf(asked.language) });
}
