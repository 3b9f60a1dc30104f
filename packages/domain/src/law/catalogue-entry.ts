import type { LocalDate } from '../local-date';
import type { Provision } from './law';

/** Whether the law says so, or we chose to within it. What we chose is to be reviewed by those who answer for it. */
export const EntryKind = { LAW: 'LAW', POLICY: 'POLICY' } as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

/** How sure it is that the entry says what holds: certain, likely, or for a jurist to decide. */
export const Certainty = { CERTAIN: 'CERTAIN', LIKELY: 'LIKELY', JURIST: 'JURIST' } as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

/** What every entry of a catalogue of the law says of itself, so that it can be found and mended when the law moves. */
export interface CatalogueEntry {
  /** Where it stands. */
  readonly provisions: readonly [Provision, ...Provision[]];
  readonly validFrom: LocalDate;
  /** The day by which somebody looks at it again. */
  readonly reviewOn: LocalDate;
  readonly kind: EntryKind;
  readonly certainty: Certainty;
}

/** A forvaltningslov was passed in 2025, a barnelov and an arkivlov are on their way: what rests on them is looked at in good time. */
export const REVIEW = { reviewOn: '2027-06-30' } as const;

/** What waits for a jurist waits for no law. */
export const SOON = { reviewOn: '2027-01-31' } as const;
