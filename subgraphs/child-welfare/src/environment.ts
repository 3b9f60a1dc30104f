import { parseEnvironment } from '@brobygger/domain';
import { OwnerEnvironment } from '@brobygger/subgraph-kit';

/** The environment of this process. */
export const readEnvironment = (): OwnerEnvironment => parseEnvironment(OwnerEnvironment, process.env);
