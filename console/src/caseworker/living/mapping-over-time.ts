import type { MappingArea } from '../../generated/graphql';

/** The six life areas, in the order in which they are shown. */
export const AREAS = [
  'HEALTH',
  'OWN_HOME',
  'SOCIAL_SKILLS',
  'FAMILY_NETWORK',
  'LEISURE_PARTICIPATION',
  'SCHOOL_WORK',
] as const satisfies readonly MappingArea[];

export interface Mapped {
  readonly mappedOn: string;
  readonly area: MappingArea;
  readonly level: number;
}

/** A day on which something was mapped: the level of each area that was. */
export interface MappedDay {
  readonly on: string;
  readonly levels: Readonly<Partial<Record<MappingArea, number>>>;
}

/** What was mapped, day by day, the newest first. Of several in one area on one day the last stands: the rows come newest first. */
export function byDay(rows: readonly Mapped[]): readonly MappedDay[] {
  const days = new Map<string, Partial<Record<MappingArea, number>>>();
  for (const { mappedOn, area, level } of rows) {
    const levels = days.get(mappedOn) ?? {};
    levels[area] ??= level;
    days.set(mappedOn, levels);
  }
  return [...days].map(([on, levels]) => ({ on, levels })).toSorted((one, other) => other.on.localeCompare(one.on));
}

/** The levels of one area, the oldest first. */
export const levelsOf = (days: readonly MappedDay[], area: MappingArea): readonly { on: string; level: number }[] =>
  days.flatMap(({ on, levels }) => (levels[area] === undefined ? [] : [{ on, level: levels[area] }])).toReversed();
