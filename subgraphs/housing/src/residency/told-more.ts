import type { SubgraphContext } from '@brobygger/subgraph-kit';
import type { Residency } from './residency.entity';

/**
 * Whether the asker is told more of a released residency than where the youth lives and since when: the youth, and the organisation whose
 * house it is. The category's text to the youth says no more, so that nobody else is given more on a yes to it.
 */
export const isToldMore = (
  { caller }: SubgraphContext['hop'],
  { organisationId }: Pick<Residency, 'organisationId'>,
): boolean => caller.role === 'YOUTH' || caller.organisationId === organisationId;
