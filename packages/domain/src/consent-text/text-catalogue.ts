import { isDataCategory } from '../data-category';
import { Language } from '../language';
import { isPurpose } from '../purpose';
import { formText, formVersions, type FormOf } from './consent-form';
import { CONSENT_PURPOSES, FLOW_PLACES, NOTICES } from './consent-wording';
import { dateInWords } from './date-in-words';
import { editionAt, versionsOf, type Said } from './edition';
import { isConsentPurpose, offeredFor } from './offered';
import { shownText, type ShownText } from './shown-text';
import { WORDINGS } from './wordings';

/** A text with its places left open, and its name: `form/B102/NAV_CASE`, `flow/refusal`, `notice/waiting`, `help/B102`. */
export interface CataloguedText extends ShownText {
  readonly id: string;
}

const languages = Object.values(Language);

/** The names of the texts that are shown now. */
export const textIds = (): readonly string[] => [
  ...CONSENT_PURPOSES.flatMap((purpose) => offeredFor(purpose).map((category) => `form/${purpose}/${category}`)),
  ...Object.keys(FLOW_PLACES).map((flow) => `flow/${flow}`),
  ...NOTICES.map((notice) => `notice/${notice}`),
  ...CONSENT_PURPOSES.map((purpose) => `help/${purpose}`),
];

/** Every text that is shown now, in each language and each version that it has had. */
export const allTexts = (): readonly CataloguedText[] =>
  textIds().flatMap((id) => languages.flatMap((language) => textsNamed(id, language)));

/** The text in each version that it has had, oldest first; none where there is no such text. It may be one that is no longer offered. */
export function textsNamed(id: string, language: Language): readonly CataloguedText[] {
  const form = formNamed(id, language);
  if (form !== null) {
    const values = { recipient: '{recipient}', date: dateInWords(A_DAY, language) };
    return formVersions(form).map((version) => ({ id, ...formText(form, values, version) }));
  }
  const said = saidNamed(id, language);
  if (said === undefined) return [];
  return versionsOf([said]).map((version) => ({
    id,
    ...shownText({ version, language, paragraphs: [editionAt(said, version).text] }),
  }));
}

/** On which the consents of the catalogue's forms would end. */
const A_DAY = new Date('2027-05-17T10:00:00Z');

function formNamed(id: string, language: Language): FormOf | null {
  const [kind, purpose, category, ...more] = id.split('/');
  if (kind !== 'form' || more.length > 0 || !isPurpose(purpose) || !isConsentPurpose(purpose)) return null;
  return isDataCategory(category) ? { purpose, categories: [category], language } : null;
}

function saidNamed(id: string, language: Language): Said | undefined {
  const [kind = '', name = '', ...more] = id.split('/');
  const { flows, notices, purposes } = WORDINGS[language];
  if (more.length > 0) return undefined;
  if (kind === 'help') return isPurpose(name) && isConsentPurpose(name) ? purposes[name].help : undefined;
  const of: Readonly<Record<string, Readonly<Record<string, Said>>>> = { flow: flows, notice: notices };
  const texts = Object.hasOwn(of, kind) ? of[kind] : undefined;
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
