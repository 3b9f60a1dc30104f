import {
  Agency,
  CATEGORIES,
  CAPACITY_RULES,
  SIGNING_LEVELS,
  citeAll,
  DELAY_GROUNDS,
  DELAY_LIMITS,
  EMERGENCY_DELAYS,
  GUARDIAN_RULES,
  UNCONFIRMED_DELAY_HOURS,
  DataCategory,
  isSectorOf,
  LAWS,
  NOT_INFORMED_GROUNDS,
  ORDER_KINDS,
  OWNER_BASES,
  Profession,
  PROFESSION_RULES,
  recipientBasisOf,
  Sector,
  STATUTES,
  TRANSFER_LAWS,
  WITHHOLDING_GROUNDS,
  type CapacityRule,
  type CatalogueEntry,
} from '@brobygger/domain';
import { SAID, saidOf } from './said';
import { statutesOfDecisions } from './statutes-of-decisions';
import { code, tableOf } from './table';

/** `docs/legal-bases.md`: on what owners hold data, what lets them speak, and who must sign. */
export function legalBases(): string {
  return `# Legal bases

Generated from the catalogues. A proposal, to be reviewed by a lawyer before use: what is marked JURIST waits for one, and LIKELY is
data that can be changed. Which categories a purpose covers, and both bases for each, stands in [purposes.md](purposes.md).

## Laws

${tableOf(
  ['cited as', 'name', 'id'],
  Object.values(LAWS).map(({ short, name, id }) => [short, name, id]),
)}

## By owner

A public body processes on its task (GDPR art. 6(1)(e) with 6(3) and the law of its sector), never on consent. *Special*: where the
category holds data of art. 9; *offences*: where it holds data of art. 10.

${tableOf(
  [
    'owner',
    'sector',
    'categories',
    'processing',
    'special',
    'offences',
    'secrecy',
    'lifted by the youth’s yes',
    ...SAID,
  ],
  OWNER_BASES.map((entry) => [
    entry.owner,
    entry.sector,
    entry.categories === null ? 'every other' : entry.categories.map(code).join(', '),
    citeAll(entry.processing),
    citeAll([entry.special]),
    citeAll(entry.offences),
    citeAll(entry.provisions),
    citeAll([entry.liftedBy]),
    ...saidOf(entry),
  ]),
)}

## By recipient

Who is given something processes it on a basis of its own, by what its organisation is entered as: public or private
([ADR 0102](adr/0102-public-or-private-is-entered.md)).

${tableOf(
  ['recipient', 'sector', 'processing', ...SAID],
  Object.values(Agency).flatMap((agency) =>
    Object.values(Sector)
      .filter((sector) => isSectorOf(agency, sector))
      .map((sector) => {
        const entry = recipientBasisOf(agency, sector);
        return [agency, sector, citeAll(entry.processing), ...saidOf(entry)];
      }),
  ),
)}

## Statutes

${tableOf(
  ['id', 'provision', 'purpose', 'recipient', 'categories', 'text', ...SAID],
  STATUTES.map((statute) => [
    code(statute.id),
    citeAll(statute.provisions),
    statute.purpose,
    statute.recipient,
    statute.categories.map(code).join(', '),
    statute.text.nb,
    ...saidOf(statute),
  ]),
)}

${statutesOfDecisions()}

## What is told by a statute

Who is to carry out a decision of child welfare is told of it: id, kind and days
([ADR 0113](adr/0113-a-decision-is-told-to-who-carries-it-out.md)). Cases of child welfare are reported to the national register
([ADR 0127](adr/0127-a-case-is-reported-to-the-national-register.md)).

${tableOf(
  ['id', 'provision', 'bokmål', 'nynorsk', 'English', ...SAID],
  TRANSFER_LAWS.map(({ id, text, ...entry }) => [
    code(id),
    citeAll(entry.provisions),
    text.nb,
    text.nn,
    text.en,
    ...saidOf(entry),
  ]),
)}

## Orders for information

The kinds of case in which child welfare may order information ([ADR 0033](adr/0033-an-order-is-answered.md)).

${tableOf(['kind', 'provision', ...SAID], listed(ORDER_KINDS))}

Why the youth is told of one later: for ${DELAY_LIMITS.unreviewedDays} days where one worker decides, for ${DELAY_LIMITS.reviewedDays}
where another agrees. Both limits are our choice.

${tableOf(['ground', 'provision', ...SAID], listed(DELAY_GROUNDS))}

## Emergencies that are told later

Why a youth is told later that something was opened in an emergency: for ${UNCONFIRMED_DELAY_HOURS} hours where nobody else has
confirmed it, and at the longest for so many days after it was opened ([ADR 0074](adr/0074-told-later-never-not-told.md)). The hours and the
days are our choice.

${tableOf(
  ['code', 'provision', 'most days', 'bokmål', 'nynorsk', 'English', ...SAID],
  Object.entries(EMERGENCY_DELAYS).map(([ground, rule]) => [
    code(ground),
    citeAll(rule.provisions),
    String(rule.mostDays),
    rule.text.nb,
    rule.text.nn,
    rule.text.en,
    ...saidOf(rule),
  ]),
)}

## Notes that are left out

Why a note is left out of what a youth may read of a service's notes ([ADR 0041](adr/0041-notes-are-read-once-released.md)).

${tableOf(
  ['ground', 'provision', 'bokmål', 'nynorsk', 'English', ...SAID],
  Object.entries(WITHHOLDING_GROUNDS).map(([ground, rule]) => [
    code(ground),
    citeAll(rule.provisions),
    rule.text.nb,
    rule.text.nn,
    rule.text.en,
    ...saidOf(rule),
  ]),
)}

## Professions

Who alone reads and writes what is a patient record, in the organisation whose record it is.

${tableOf(
  ['profession', 'bokmål', 'categories', 'provision', ...SAID],
  Object.values(Profession).map((profession) => {
    const rule = PROFESSION_RULES[profession];
    const own = Object.values(DataCategory).filter((category) => CATEGORIES[category].profession === profession);
    return [code(profession), rule.title.nb, own.map(code).join(', '), citeAll(rule.provisions), ...saidOf(rule)];
  }),
)}

## Guardians who are not informed

Why the guardians of a youth of 12 to 15 are not informed of health care
([ADR 0073](adr/0073-what-guardians-are-not-told.md)).

${tableOf(
  ['ground', 'provision', 'bokmål', 'nynorsk', 'English', ...SAID],
  Object.entries(NOT_INFORMED_GROUNDS).map(([ground, rule]) => [
    code(ground),
    citeAll(rule.provisions),
    rule.text.nb,
    rule.text.nn,
    rule.text.en,
    ...saidOf(rule),
  ]),
)}

## Capacity

Who must have signed a consent, by age in whole years. A rule for some purposes alone goes before those for every purpose.
\`YOUTH_ALONE_IF_NOT_INFORMED\` goes before the rules by age, for the records of a
health profession of which guardians are not informed.

${tableOf(
  ['rule', 'from', 'to', 'of', 'data', 'for', 'signed by', 'provision', ...SAID],
  CAPACITY_RULES.map((rule) => [
    code(rule.signerRule),
    String(rule.fromAge),
    rule.toAge === null ? '–' : String(rule.toAge),
    ownersOf(rule),
    rule.health === null ? 'every' : rule.health ? 'on health' : 'other',
    rule.purposes?.map(code).join(', ') ?? 'every purpose',
    rule.signers.join(', '),
    citeAll(rule.provisions),
    ...saidOf(rule),
  ]),
)}

## Guardians

What guardians of a kind are asked, by the age of the youth. Who does not sign is told nothing through this system
([ADR 0093](adr/0093-what-the-kind-of-a-guardian-decides.md)). Below 12 a yes of one who signs alone
is enough; else all guardians decide together.

${tableOf(
  ['kind', 'from', 'to', 'signs', 'alone below 12', 'provision', ...SAID],
  GUARDIAN_RULES.map((rule) => [
    code(rule.guardian),
    String(rule.fromAge),
    rule.toAge === null ? '–' : String(rule.toAge),
    rule.signs ? 'yes' : 'no',
    rule.signsAlone ? 'yes' : 'no',
    citeAll(rule.provisions),
    ...saidOf(rule),
  ]),
)}

## Signing

How surely it must be known who says yes with a login of their own, as a level of assurance (eIDAS). A no, and an end, ask for none.

${tableOf(
  ['of', 'at least', 'provision', ...SAID],
  SIGNING_LEVELS.map((level) => [
    level.special ? 'a special category' : 'other categories',
    code(level.assurance),
    citeAll(level.provisions),
    ...saidOf(level),
  ]),
)}
`;
}

const listed = (entries: Readonly<Record<string, CatalogueEntry>>): readonly (readonly string[])[] =>
  Object.entries(entries).map(([id, entry]) => [code(id), citeAll(entry.provisions), ...saidOf(entry)]);

const ownersOf = ({ ofChildWelfare }: CapacityRule): string =>
  ofChildWelfare === null ? 'every owner' : ofChildWelfare ? 'CHILD_WELFARE' : 'other owners';
