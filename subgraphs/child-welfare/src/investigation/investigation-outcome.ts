import { registerEnumType } from 'type-graphql';

/** How an investigation ended. */
export const InvestigationOutcome = { DROPPED: 'DROPPED', LED_TO_CASE: 'LED_TO_CASE' } as const;
export type InvestigationOutcome = (typeof InvestigationOutcome)[keyof typeof InvestigationOutcome];
registerEnumType(InvestigationOutcome, {
  name: 'InvestigationOutcome',
  description: 'How an investigation ended: it was dropped (henlagt), or led to a case with measures (tiltak).',
});
