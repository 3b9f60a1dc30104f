import {
  Agency,
  CATEGORIES,
  citeAll,
  DataCategory,
  isCovered,
  ownerBasisOf,
  Purpose,
  PURPOSES,
  SERVICE_NAMES,
  ownerOf,
  SPECIAL_SENSITIVITIES,
  TellsWhere,
  type Owner,
} from '@brobygger/domain';
import { code, tableOf } from './table';

const OWNERS: readonly Owner[] = SERVICE_NAMES.map(ownerOf);

const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.map(code).join(', '));

/** `docs/processing.md`: what is processed, by whom, on what and for whom, as a record of processing asks for it (GDPR art. 30). */
export function processing(): string {
  return `# What is processed

Generated from the catalogues, for the [data protection impact assessment](dpia.md) and the record of processing activities (GDPR
art. 30), which stands beside this page for machines, in the Data Privacy Vocabulary: [processing.json](processing.json). Each category
with its text stands in [categories.md](categories.md), both bases of each purpose in [purposes.md](purposes.md), the laws in
[legal-bases.md](legal-bases.md). Who is controller of what: [controllers.md](controllers.md).

## Activities

One for each purpose. *Categories*: how many may cross to another organisation for it.

${tableOf(
  ['activity', 'title', 'opened by', 'basis for processing', 'agencies', 'roles', 'categories'],
  Object.values(Purpose).map((purpose) => {
    const { title, openedBy, provisions, agencies, roles, covers } = PURPOSES[purpose];
    return [purpose, title.en, openedBy, citeAll(provisions), list(agencies), list(roles), String(covers.length)];
  }),
)}

## By owner

*Special*: data of art. 9 or 10 among them. *Places*: tells where the youth is, in all of it or in some. *Own*: never given to
another organisation.

${tableOf(
  ['owner', 'categories', 'special', 'places', 'of one profession', 'own'],
  OWNERS.map((owner) => {
    const own = ofOwner(owner);
    const numberOf = (is: (category: DataCategory) => boolean): string => String(own.filter(is).length);
    return [
      owner,
      String(own.length),
      numberOf(isSpecial),
      numberOf((category) => CATEGORIES[category].tellsWhere !== TellsWhere.NEVER),
      numberOf((category) => CATEGORIES[category].profession !== undefined),
      numberOf((category) => CATEGORIES[category].recipients.length === 0),
    ];
  }),
)}

## Special categories

${tableOf(
  ['category', 'owner', 'kinds', 'exception of art. 9', 'basis of art. 10', 'for', 'to'],
  Object.values(DataCategory)
    .filter(isSpecial)
    .map((category) => {
      const { owner, sensitivities, recipients, purposes } = CATEGORIES[category];
      const { special, offences } = ownerBasisOf(category);
      const kinds = sensitivities.filter((each) => SPECIAL_SENSITIVITIES.has(each));
      const isOnlyOffence = kinds.every((kind) => kind === 'CRIME');
      return [
        code(category),
        owner,
        kinds.join(', '),
        isOnlyOffence ? '–' : citeAll([special]),
        kinds.includes('CRIME') ? citeAll(offences) : '–',
        list(purposes),
        list(recipients),
      ];
    }),
)}

## Recipients

How many categories of each owner an agency may ever be given for some purpose. Its own stand for other organisations of the same
agency.

${tableOf(
  ['recipient', ...OWNERS],
  Object.values(Agency).map((agency) => [
    agency,
    ...OWNERS.map((owner) => String(ofOwner(owner).filter((category) => isEverGiven(category, agency)).length)),
  ]),
)}
`;
}

const ofOwner = (owner: Owner): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) => CATEGORIES[category].owner === owner);

const isSpecial = (category: DataCategory): boolean =>
  CATEGORIES[category].sensitivities.some((each) => SPECIAL_SENSITIVITIES.has(each));

const isEverGiven = (category: DataCategory, agency: Agency): boolean =>
  Object.values(Purpose).some(
    (purpose) => PURPOSES[purpose].agencies.includes(agency) && isCovered(purpose, category, agency),
  );
