import { parseEnvironment } from '@brobygger/domain';
import { ConsentEnvironment } from '@brobygger/subgraph-kit';

/** The environment of this process. */
export const readEnvironment = (): ConsentEnvironment => parseEnvironment(ConsentEnvironment, process.env);
