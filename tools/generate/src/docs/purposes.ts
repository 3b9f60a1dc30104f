import {
  Basis,
  CATEGORIES,
  citeAll,
  legalBasisOf,
  OpenedBy,
  PURPOSES,
  type Agency,
  type PurposeDefinition,
} from '@brobygger/domain';
import { code, tableOf } from './table';

const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.map(code).join(', '));

/** `docs/purposes.md`: the catalogue of purposes. */
export function purposes(): string {
  const entries = Object.entries(PURPOSES);
  return `# Purposes

Generated from the catalogue. A worker sends the number in the header \`behandlingsnummer\`; the tokens of a youth (B108), a consent
officer (B109), a guardian (B110), an auditor or data protection officer (B111) and an administrator (B112) imply it. A purpose that is
not open to the role and the agency of who asks is refused as a whole (\`PURPOSE_NOT_OPEN\`). A purpose permits nothing by itself: it says
what may be asked for, by whom, and on which laws. What it does not cover, and who may not be given it, no consent opens. Own access
(B108) covers every category but those that their owner must release first: of these the youth reads what was released
([ADR 0041](adr/0041-notes-are-read-once-released.md)). An organisation's own records are open to it under any purpose of its agency
(see [ADR 0002](adr/0002-own-case-handling.md)).

Two bases hold for every disclosure: on what the owner *processes* the data, which for a public body is never consent (GDPR art.
6(1)(a)), and its duty of *secrecy* with what *lifts* it. The youth's yes lifts the duty of secrecy, and is no basis for processing.
The tables say both for a public owner; [legal-bases.md](legal-bases.md) has the private one (22B), the laws by id, and the rules of
capacity. *Law* or *policy*: whether the law says so, or it was chosen within it; *jurist*: a jurist decides. Nothing here is legal
advice.

${tableOf(
  ['number', 'title', 'nynorsk', 'English', 'roles', 'agencies', 'opened by'],
  entries.map(([number, { title, roles, agencies, openedBy }]) => [
    number,
    title.nb,
    title.nn,
    title.en,
    list(roles),
    list(agencies),
    OPENED_BY[openedBy],
  ]),
)}

${entries.map(([number, purpose]) => sectionOf(number, purpose)).join('\n')}`;
}

const OPENED_BY = {
  CONSENT: 'the youth’s consent',
  STATUTE: 'a statute',
  OWN_SERVICE: 'the own service relation',
  SELF: 'that it is one’s own',
  NOTHING: 'nothing: it reads no category',
} as const satisfies Record<OpenedBy, string>;

const BASIS = {
  CONSENT: Basis.CONSENT,
  STATUTE: Basis.STATUTE,
  OWN_SERVICE: Basis.OWN_SERVICE,
  SELF: Basis.SELF,
  NOTHING: null,
} as const satisfies Record<OpenedBy, Basis | null>;

function sectionOf(number: string, purpose: PurposeDefinition): string {
  const { title, provisions, lifts, validFrom, reviewOn, kind, certainty } = purpose;
  return `## ${number} ${title.en}

Processing: ${citeAll(provisions)}. Secrecy is lifted by ${citeAll(lifts)}. ${kind}, ${certainty}, valid from ${validFrom}, to be
reviewed by ${reviewOn}.

${disclosuresOf(purpose)}
`;
}

function disclosuresOf({ covers, openedBy, agencies }: PurposeDefinition): string {
  const basis = BASIS[openedBy];
  if (basis === null) return 'Covers no category.';
  return tableOf(
    [
      'category',
      'owner',
      'may be given to',
      'processing',
      'secrecy',
      'lifted by',
      'law or policy',
      'certainty',
      'review by',
    ],
    covers.map((category) => {
      const { processing, secrecy, lifts, kind, certainty, reviewOn } = legalBasisOf({ basis, category });
      return [
        code(category),
        CATEGORIES[category].owner,
        openedBy === OpenedBy.SELF ? 'the youth' : list(recipientsOf(CATEGORIES[category].recipients, agencies)),
        processing,
        secrecy,
        lifts,
        kind,
        certainty,
        reviewOn,
      ];
    }),
  );
}

const recipientsOf = (recipients: readonly Agency[], agencies: readonly Agency[]): readonly Agency[] =>
  recipients.filter((recipient) => agencies.includes(recipient));
