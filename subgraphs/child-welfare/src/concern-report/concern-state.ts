import { registerEnumType } from 'type-graphql';

/** Where a concern report stands at the organisation that received it. */
export const ConcernState = {
  RECEIVED: 'RECEIVED',
  DROPPED: 'DROPPED',
  INVESTIGATING: 'INVESTIGATING',
  TO_CASE: 'TO_CASE',
  CLOSED: 'CLOSED',
} as const;
export type ConcernState = (typeof ConcernState)[keyof typeof ConcernState];
registerEnumType(ConcernState, {
  name: 'ConcernState',
  description: 'Where a concern report stands at the organisation that received it.',
  valuesConfig: {
    RECEIVED: { description: 'It waits for triage, within a week (bvl. § 2-1).' },
    DROPPED: { description: 'It was dropped without an investigation (henlagt).' },
    INVESTIGATING: { description: 'It is investigated (bvl. § 2-2).' },
    TO_CASE: { description: 'It went into the case that the youth had already.' },
    CLOSED: { description: 'Its investigation has ended.' },
  },
});

/** What a triage makes of a report that was received; from every other state it is refused. */
export const TriageOutcome = { DROP: 'DROP', INVESTIGATE: 'INVESTIGATE', TO_CASE: 'TO_CASE' } as const;
export type TriageOutcome = (typeof TriageOutcome)[keyof typeof TriageOutcome];
registerEnumType(TriageOutcome, {
  name: 'TriageOutcome',
  description:
    'What becomes of a report that was received: it is dropped (henlagt), investigated, or goes into the open case of the youth.',
});

/** The state that a triage leads to. An investigation that ends makes `CLOSED` of what is investigated, and nothing else moves. */
export const STATE_AFTER = {
  DROP: 'DROPPED',
  INVESTIGATE: 'INVESTIGATING',
  TO_CASE: 'TO_CASE',
} as const satisfies Record<TriageOutcome, ConcernState>;

export const ConcernDropReason = {
  UNFOUNDED: 'UNFOUNDED',
  OUTSIDE_THE_LAW: 'OUTSIDE_THE_LAW',
  HELPED_ELSEWHERE: 'HELPED_ELSEWHERE',
  OTHER_MUNICIPALITY: 'OTHER_MUNICIPALITY',
  RECEIVED_BEFORE: 'RECEIVED_BEFORE',
  NOBODY_FOUND: 'NOBODY_FOUND',
} as const;
export type ConcernDropReason = (typeof ConcernDropReason)[keyof typeof ConcernDropReason];
registerEnumType(ConcernDropReason, {
  name: 'ConcernDropReason',
  description:
    'Why a report is dropped: plainly unfounded (åpenbart grunnløs), not what the act is for, helped elsewhere, another municipality, ' +
    'received before, or nobody was found whom it is about.',
});
