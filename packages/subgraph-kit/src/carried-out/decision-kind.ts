import { registerEnumType } from 'type-graphql';

export const ChildWelfareDecisionKind = {
  VOLUNTARY_ASSISTANCE: 'VOLUNTARY_ASSISTANCE',
  AFTERCARE: 'AFTERCARE',
  PLACEMENT: 'PLACEMENT',
  OTHER: 'OTHER',
} as const;
export type ChildWelfareDecisionKind = (typeof ChildWelfareDecisionKind)[keyof typeof ChildWelfareDecisionKind];

// Two services say it, and both the same.
registerEnumType(ChildWelfareDecisionKind, {
  name: 'ChildWelfareDecisionKind',
  description:
    'What child welfare decided: voluntary assistance (frivillig hjelpetiltak), aftercare (ettervern), placement ' +
    '(plassering) or another measure.',
});
