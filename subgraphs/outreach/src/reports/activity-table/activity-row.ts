import type { ActivityKind } from '../counts/activity-kind';
import { byDistrict, type YouthCounts } from '../counts/youth-counts';

/** The table as it was counted. */
export interface CountedTable {
  readonly rows: Readonly<Record<ActivityKind, YouthCounts>>;
  readonly total: YouthCounts;
}

/** The line in which a column holds the sum of the lines: participations, since a youth may stand in several. */
export function sumOf(lines: readonly YouthCounts[]): YouthCounts {
  const sum = (of: (line: YouthCounts) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    total: sum(({ total }) => total),
    boys: sum(({ boys }) => boys),
    girls: sum(({ girls }) => girls),
    otherGender: sum(({ otherGender }) => otherGender),
    districts: byDistrict((district) => sum(({ districts }) => districts[district])),
  };
}
