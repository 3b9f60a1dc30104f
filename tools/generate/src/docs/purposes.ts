import { PURPOSES, type PurposeDefinition } from '@brobygger/domain';
import { code, tableOf } from './table';

const list = (names: readonly string[]): string => (names.length === 0 ? '–' : names.map(code).join(', '));

/** `docs/purposes.md`: the catalogue of purposes. */
export function purposes(): string {
  const entries = Object.entries(PURPOSES);
  return `# Purposes

Generated from the catalogue. A worker sends the number in the header \`behandlingsnummer\`; a youth, a guardian, a consent
officer and an auditor send none, for their tokens imply B108. A purpose permits nothing by itself: it says what may be
asked for, and on which laws. What it does not cover, no consent opens for it. An organisation's own records are open to
it under any purpose of its agency (see [ADR 0002](adr/0002-own-case-handling.md)).

${tableOf(
  ['number', 'title', 'nynorsk', 'English', 'roles', 'agencies'],
  entries.map(([number, { title, roles, agencies }]) => [
    number,
    title.nb,
    title.nn,
    title.en,
    list(roles),
    list(agencies),
  ]),
)}

${entries.map(([number, purpose]) => sectionOf(number, purpose)).join('\n')}`;
}

const sectionOf = (
  number: string,
  { title, gdprBasis, confidentialityBasis, covers }: PurposeDefinition,
): string => `## ${number} ${title.en}

- Basis for processing: ${gdprBasis}
- Confidentiality: ${confidentialityBasis}
- Covers: ${list(covers)}
`;
