import { createError } from '../brobygger-error';
import type { DataCategory } from '../data-category';
import type { Language } from '../language';
import type { Purpose } from '../purpose-number';
import { ruleViolated } from '../rule/rule-violated';
import { formText, formVersions, type FormOf } from './consent-form';
import { dateInWords } from './date-in-words';
import { isConsentPurpose, offeredFor } from './offered';
import type { ShownText } from './shown-text';

/** What the text of a consent is about. */
export interface ConsentTextOf {
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly language: Language;
}

/** What the text of a consent is made of. */
export interface ConsentTextAsked extends ConsentTextOf {
  readonly recipient: { readonly name: string };
  readonly validTo: Date;
  /** One that the text has had; the last, where it is left out. */
  readonly version?: number | null | undefined;
}

/**
 * The exact text that somebody reads who gives this consent.
 * @throws RULE_VIOLATED (INV31) for what no consent may name or nobody keeps; TEXT_VERSION_UNKNOWN
 */
export function consentTextOf({ recipient, validTo, version, ...asked }: ConsentTextAsked): ShownText {
  const form = offeredForm(asked);
  if (version !== null && version !== undefined && !formVersions(form).includes(version)) {
    throw createError('TEXT_VERSION_UNKNOWN', 'the text has no such version', {
      argument: 'input.textVersion',
      last: textVersionOf(asked),
    });
  }
  const values = { recipient: recipient.name, date: dateInWords(validTo, form.language) };
  return formText(form, values, version ?? undefined);
}

/**
 * The version of the text that is shown now.
 * @throws RULE_VIOLATED (INV31) for what no consent may name or nobody keeps
 */
export const textVersionOf = (asked: ConsentTextOf): number => Math.max(...formVersions(offeredForm(asked)));

/**
 * Whether the text has had the version, so that somebody may have read it.
 * @throws RULE_VIOLATED (INV31) for what no consent may name or nobody keeps
 */
export const isTextVersion = (asked: ConsentTextOf, version: unknown): version is number =>
  formVersions(offeredForm(asked)).some((each) => each === version);

function offeredForm({ purpose, categories, language }: ConsentTextOf): FormOf {
  if (!isConsentPurpose(purpose)) {
    throw ruleViolated('INV31', `no consent opens anything for \`${purpose}\``, 'input.purpose');
  }
  if (categories.length === 0) throw ruleViolated('INV31', 'a consent names at least one category', 'input.categories');
  const offered = offeredFor(purpose);
  const other = categories.find((category) => !offered.includes(category));
  if (other !== undefined) {
    throw ruleViolated('INV31', `\`${other}\` is not offered for \`${purpose}\``, 'input.categories');
  }
  return { purpose, categories, language };
}
