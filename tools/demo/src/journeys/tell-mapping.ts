import type { DemoOrganisation } from '../organisations';
import type { Story } from '../story';

const AREAS = [
  'HEALTH',
  'OWN_HOME',
  'SOCIAL_SKILLS',
  'FAMILY_NETWORK',
  'LEISURE_PARTICIPATION',
  'SCHOOL_WORK',
] as const;

/** How a youth was doing so many months ago: a level of 1 to 5 for each area of life, in their order. */
export type Mapped = readonly [months: number, levels: readonly number[]];

/** Maps the six areas of a youth's life, time after time. */
export async function tellMapping(
  { services, on, by }: Story,
  { youthId, organisation }: { readonly youthId: string; readonly organisation: DemoOrganisation },
  mapped: readonly Mapped[],
): Promise<void> {
  for (const [months, levels] of mapped) {
    for (const [at, area] of AREAS.entries()) {
      await services.housing.mapping.record(by(organisation, on({ months })), {
        youthId,
        area,
        level: levels[at] ?? 1,
      });
    }
  }
}
