import { registerEnumType } from 'type-graphql';

export const SummerJobResult = { ALL_HOURS: 'ALL_HOURS', OVER_50: 'OVER_50', UNDER_50: 'UNDER_50' } as const;
export type SummerJobResult = (typeof SummerJobResult)[keyof typeof SummerJobResult];
registerEnumType(SummerJobResult, {
  name: 'SummerJobResult',
  description: 'How much of the planned hours has been worked: all, more than half, or less.',
});

/** What the hours alone come to. */
export function resultOf(workedHours: number, plannedHours: number): SummerJobResult {
  if (workedHours >= plannedHours) return 'ALL_HOURS';
  return workedHours * 2 > plannedHours ? 'OVER_50' : 'UNDER_50';
}
