import type { Actor, StateMachine } from '../state-machine';

/** What a person found who looked again at what never ends by itself. */
export const ReviewOutcome = {
  KEPT: 'KEPT',
  NO_LONGER_SO: 'NO_LONGER_SO',
  ENTERED_BY_MISTAKE: 'ENTERED_BY_MISTAKE',
} as const;
export type ReviewOutcome = (typeof ReviewOutcome)[keyof typeof ReviewOutcome];

/** Where it stands: as what was found last has it. */
export const ReviewedState = {
  STANDS: 'STANDS',
  NO_LONGER_SO: 'NO_LONGER_SO',
  ENTERED_BY_MISTAKE: 'ENTERED_BY_MISTAKE',
} as const;
export type ReviewedState = (typeof ReviewedState)[keyof typeof ReviewedState];

/** The machine of what stands until a person ends it: only what stands is looked at, and what has ended begins as another. */
export const reviewMachine = (mutation: string, by: readonly [Actor, ...Actor[]]) =>
  ({
    KEPT: { mutation: `${mutation}(outcome: KEPT)`, by, leads: { STANDS: 'STANDS' } },
    NO_LONGER_SO: { mutation: `${mutation}(outcome: NO_LONGER_SO)`, by, leads: { STANDS: 'NO_LONGER_SO' } },
    ENTERED_BY_MISTAKE: {
      mutation: `${mutation}(outcome: ENTERED_BY_MISTAKE)`,
      by,
      leads: { STANDS: 'ENTERED_BY_MISTAKE' },
    },
  }) as const satisfies StateMachine<ReviewedState, ReviewOutcome>;

/** Where it stands, by what was said last of it: what is looked at again stands. */
export const reviewedStateOf = (
  last: { readonly kind: string; readonly reviewOn: string | null } | undefined,
): ReviewedState => {
  if (last === undefined || last.reviewOn !== null) return ReviewedState.STANDS;
  return last.kind === ReviewedState.ENTERED_BY_MISTAKE ? ReviewedState.ENTERED_BY_MISTAKE : ReviewedState.NO_LONGER_SO;
};
