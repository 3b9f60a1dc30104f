import type { MyDisclosureSummaryQuery } from '../generated/graphql';

export type SummaryLine = NonNullable<NonNullable<MyDisclosureSummaryQuery['me']>['disclosureSummary']>[number];

/** The lines with all of one service together, the one that was there last first, as they come. */
export function byService(
  lines: readonly SummaryLine[],
  nameOf: (line: SummaryLine) => string,
): readonly (readonly [who: string, lines: readonly SummaryLine[]])[] {
  const services = new Map<string, readonly SummaryLine[]>();
  for (const line of lines) {
    const who = nameOf(line);
    services.set(who, [...(services.get(who) ?? []), line]);
  }
  return [...services];
}
