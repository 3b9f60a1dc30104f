import { Role } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';

/** Whether who asks is a worker, to whom nothing is told later. */
export const isWorker = ({ caller }: SubgraphContext['hop']): boolean => caller.role === Role.CASEWORKER;

/** What the youth is told of by the moment. */
export const toldBy = <Row extends { readonly shownFrom: Date | null }>(
  at: Date,
  rows: readonly Row[],
): readonly Row[] => rows.filter(({ shownFrom }) => shownFrom !== null && shownFrom <= at);
