import { allTexts, Language, type CataloguedText } from '@brobygger/domain';
import { code, tableOf } from './table';

const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const satisfies Record<Language, string>;

const isForm = ({ id }: CataloguedText): boolean => id.startsWith('form/');

/** `docs/texts.md`: every text that who consents reads, in each language and version. */
export function texts(): string {
  const all = allTexts();
  return `# Texts

Generated from the code: what youths, guardians and officers read before and after a consent, in each language and in each version that it
has had ([ADR 0054](adr/0054-texts-are-data.md)). \`{…}\` is filled in. A text is changed by an edition more in
\`packages/domain/src/consent-text/\`; \`schema/consent-texts.lock\` has the hash of whatever was shown. Bokmål has LIX 35 at most
(Björnsson 1968: words a sentence, and words of more than six letters in a hundred), nynorsk 40 at most; a test measures it.

A form is its frame, its purpose and each category that it names, in the order of the catalogue. A consent for a purpose and a
category that are not here is not offered.

${Object.values(Language)
  .map((language) =>
    sectionOf(
      language,
      all.filter((text) => text.language === language),
    ),
  )
  .join('\n\n')}
`;
}

function sectionOf(language: Language, all: readonly CataloguedText[]): string {
  const said = all.filter((text) => !isForm(text));
  return `## ${NAMES[language]}

${tableOf(
  ['text', 'version', 'says'],
  said.map(({ id, version, paragraphs }) => [code(id), String(version), paragraphs.join(' ')]),
)}

### The form (${language})

The consent here ends on the same day in each; the third paragraph is what the category shows.

${formsIn(all.filter(isForm))}`;
}

/** The first form whole, and of each what it is for, what it shows and whose it is. */
function formsIn(forms: readonly CataloguedText[]): string {
  const [whole] = forms;
  if (whole === undefined) return '';
  return `${whole.paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n')}

${tableOf(
  ['form', 'version', 'for what, what, whose'],
  forms.map(({ id, version, paragraphs }) => [code(id), String(version), paragraphs.slice(1, 4).join(' ¶ ')]),
)}`;
}
