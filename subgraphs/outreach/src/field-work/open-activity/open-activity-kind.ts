import { registerEnumType } from 'type-graphql';

export const OpenActivityKind = {
  WEEKLY_ACTIVITY: 'WEEKLY_ACTIVITY',
  DAY_TRIP: 'DAY_TRIP',
  OVERNIGHT_TRIP: 'OVERNIGHT_TRIP',
} as const;
export type OpenActivityKind = (typeof OpenActivityKind)[keyof typeof OpenActivityKind];
registerEnumType(OpenActivityKind, {
  name: 'OutreachOpenActivityKind',
  description:
    'What is offered to whoever comes: a weekly activity, a trip of a day (dagstur), or one with a night (overnattingstur).',
});
