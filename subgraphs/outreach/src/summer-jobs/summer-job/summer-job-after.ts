import { registerEnumType } from 'type-graphql';

export const SummerJobAfter = { NONE: 'NONE', HOURLY: 'HOURLY', ON_CALL: 'ON_CALL' } as const;
export type SummerJobAfter = (typeof SummerJobAfter)[keyof typeof SummerJobAfter];
registerEnumType(SummerJobAfter, {
  name: 'OutreachSummerJobAfter',
  description:
    'What the employer offered the youth after the summer: nothing, work by the hour (timebasis), or to be on call (tilkallingsvikar).',
});
