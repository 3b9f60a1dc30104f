import { defineWorkList, type AskedWork } from '@brobygger/subgraph-kit';
import { Youth } from '../youth';

/** What waits for a worker of child welfare. The nouns add their lists to it. */
export type WorkList = AskedWork;
export const { WorkList, defineDueList, noun: workList } = defineWorkList({ Youth });
