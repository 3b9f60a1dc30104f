import type { CatalogueEntry } from '@brobygger/domain';

/** The heads of what each entry of a catalogue says of itself. */
export const SAID = ['law or policy', 'certainty', 'valid from', 'review by'] as const;

export const saidOf = ({ kind, certainty, validFrom, reviewOn }: CatalogueEntry): readonly string[] => [
  kind,
  certainty,
  validFrom,
  reviewOn,
];
