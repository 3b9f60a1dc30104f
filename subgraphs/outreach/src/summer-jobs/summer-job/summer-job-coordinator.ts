import { registerEnumType } from 'type-graphql';

export const SummerJobCoordinator = { USIT: 'USIT', LINK: 'LINK' } as const;
export type SummerJobCoordinator = (typeof SummerJobCoordinator)[keyof typeof SummerJobCoordinator];
registerEnumType(SummerJobCoordinator, {
  name: 'OutreachSummerJobCoordinator',
  description:
    'Who coordinates a participation in the project: Uteseksjonen, which leads it, or LINK at the care unit (LINK ved Omsorgsenheten). ' +
    'The activity table counts the former, the report on the project both.',
});
