import { Role } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit';

/** Whether who asks is a worker, to whom nothing is told later. */
export const isWorker = ({ caller }: SubgraphContext['hop']): boolean => caller.role === Role.CASEWORKER;
