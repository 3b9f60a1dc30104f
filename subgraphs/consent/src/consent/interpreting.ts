import { registerEnumType } from 'type-graphql';

/** Whether somebody interpreted. */
export const Interpreting = {
  NOT_NEEDED: 'NOT_NEEDED',
  IN_PERSON: 'IN_PERSON',
  BY_TELEPHONE_OR_SCREEN: 'BY_TELEPHONE_OR_SCREEN',
} as const;
export type Interpreting = (typeof Interpreting)[keyof typeof Interpreting];
registerEnumType(Interpreting, {
  name: 'Interpreting',
  description: 'Whether an interpreter took part. Kin and friends are none (tolkeloven § 6).',
});

/** Whether somebody did, as far as anybody has said. */
export const isInterpreted = (said: Interpreting | null | undefined): boolean =>
  said !== null && said !== undefined && said !== Interpreting.NOT_NEEDED;
