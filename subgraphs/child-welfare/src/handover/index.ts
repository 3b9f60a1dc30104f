import { DataCategory } from '@brobygger/domain';
import { defineReceiving } from '@brobygger/subgraph-kit';

/** What others hand over to the organisations of this agency, and how they answer: tasks in a plan alone. */
export const handover = defineReceiving({ prefix: 'ChildWelfare', listedBy: DataCategory.CHILD_WELFARE_CASE });
