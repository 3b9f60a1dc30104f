import { registerEnumType } from 'type-graphql';

export const RentReversalReason = {
  WRONGLY_ENTERED: 'WRONGLY_ENTERED',
  WAIVED: 'WAIVED',
  RETURNED: 'RETURNED',
} as const;
export type RentReversalReason = (typeof RentReversalReason)[keyof typeof RentReversalReason];
registerEnumType(RentReversalReason, {
  name: 'RentReversalReason',
  description:
    'Why an entry of a rent account was taken back: it was wrongly entered, the landlord let the charge go (ettergitt), or the ' +
    'payment went back.',
});
