import { CATEGORIES, DataCategory } from '../data-category';
import type { Language } from '../language';
import { saidOfCategory } from './category-editions';
import type { ConsentPurpose } from './consent-wording';
import { editionAt, lastVersionOf, versionsOf, type Said } from './edition';
import { fillIn } from './fill-in';
import { shownText, type ShownText } from './shown-text';
import { WORDINGS } from './wordings';

/** What a consent form is about. */
export interface FormOf {
  readonly purpose: ConsentPurpose;
  readonly categories: readonly DataCategory[];
  readonly language: Language;
}

/** What is filled into a form: whole, as it is shown. */
export interface FormValues {
  readonly recipient: string;
  readonly date: string;
}

/** Each category once, in the order of the catalogue: a form says the same in whatever order it was asked for. */
const inOrder = (categories: readonly DataCategory[]): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) => categories.includes(category));

/** The paragraphs of a form, each of the pieces that stand in it. */
function paragraphsOf({ purpose, categories, language }: FormOf): readonly (readonly Said[])[] {
  const { frame, purposes, owners } = WORDINGS[language];
  const named = inOrder(categories);
  const sources = [...new Set(named.map((category) => CATEGORIES[category].owner))];
  return [
    [frame.offer],
    [purposes[purpose].about],
    ...named.map((category) => [saidOfCategory(category, language)]),
    ...sources.map((owner) => [frame.source, owners[owner]]),
    [frame.named],
    [frame.yes],
    [frame.no],
    [frame.rights],
  ];
}

/** The versions that the form has had, oldest first. */
export const formVersions = (form: FormOf): readonly number[] => versionsOf(paragraphsOf(form).flat());

/** The form in a version that it has had, else in its last. */
export function formText(form: FormOf, values: FormValues, version?: number): ShownText {
  const paragraphs = paragraphsOf(form);
  const at = version ?? lastVersionOf(paragraphs.flat());
  const shown = paragraphs.map(([first = '', owner]) => {
    const places = { ...values, owner: owner === undefined ? '' : editionAt(owner, at).text };
    return fillIn(editionAt(first, at).text, places);
  });
  return shownText({ version: at, language: form.language, paragraphs: shown });
}
