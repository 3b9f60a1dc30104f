import {
  CATEGORIES,
  DataCategory,
  PROFESSION_RULES,
  SENSITIVITY_MEANING,
  SPECIAL_SENSITIVITIES,
  type Sensitivity,
  type TellsWhere,
} from '@brobygger/domain';
import { code, tableOf } from './table';

const sign = (sensitivity: Sensitivity): string =>
  SPECIAL_SENSITIVITIES.has(sensitivity) ? `**${sensitivity}**` : sensitivity;

const TELLS = { NEVER: '', SOME_FIELDS: 'some fields', ALWAYS: 'yes' } as const satisfies Record<TellsWhere, string>;

/** `docs/categories.md`: the catalogue of data categories. */
export function categories(): string {
  const all = Object.values(DataCategory).map((category) => ({ category, ...CATEGORIES[category] }));
  return `# Data categories

Generated from the catalogue. A category is the unit of consent. Which field has which category stands in
[schema/categories.md](../schema/categories.md). There is no category for faith: nobody's faith is recorded.

*May be given to*: the agencies that may ever receive it from another organisation, on whatever basis; *–*: nobody but the youth and
the organisation that wrote it.

*Read by*: who reads it in the organisation that wrote it: any of its workers who serve the youth, or those of one profession, who alone
write it too (see [legal-bases.md](legal-bases.md#professions)).

*The youth reads it*: at once, or in the category in which the owner releases it first
([ADR 0041](adr/0041-notes-are-read-once-released.md)).

*May be bundled*: one consent may list it beside other categories of the same owner; a special category needs a consent of
its own. *Tells where*: it is withheld for a youth with a protected address, on every basis; *some fields*: those alone are.

${tableOf(
  [
    'category',
    'owner',
    'sensitivities',
    'may be given to',
    'read by',
    'the youth reads it',
    'may be bundled',
    'tells where',
    'bokmål',
    'nynorsk',
    'English',
  ],
  all.map(({ category, owner, recipients, sensitivities, profession, releasedAs, bundleable, tellsWhere, title }) => [
    code(category),
    owner,
    sensitivities.map(sign).join(', '),
    recipients.length === 0 ? '–' : recipients.join(', '),
    profession === undefined ? '' : PROFESSION_RULES[profession].title.en.toLowerCase(),
    releasedAs === undefined ? 'at once' : `as ${code(releasedAs)}`,
    bundleable ? 'yes' : 'no',
    TELLS[tellsWhere],
    title.nb,
    title.nn,
    title.en,
  ]),
)}

## What crosses no border, and why

${tableOf(
  ['category', 'because'],
  all.flatMap(({ category, whyNoPurpose }) => (whyNoPurpose === undefined ? [] : [[code(category), whyNoPurpose]])),
)}

## What the youth is told

${tableOf(
  ['category', 'bokmål', 'nynorsk', 'English'],
  all.map(({ category, description }) => [code(category), description.nb, description.nn, description.en]),
)}

## Sensitivities

In bold: special categories (GDPR art. 9) and offences (art. 10).

${tableOf(
  ['sensitivity', 'meaning'],
  Object.entries(SENSITIVITY_MEANING).map(([sensitivity, meaning]) => [sign(sensitivity as Sensitivity), meaning]),
)}
`;
}
