import type { Agency, DataCategory } from '../generated/graphql';

const AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];

/** The agency whose data it is; none of what the registry itself keeps. A category is named after its owner. */
export const agencyOf = (category: DataCategory): Agency | null =>
  AGENCIES.find((agency) => category.startsWith(`${agency}_`)) ?? null;
