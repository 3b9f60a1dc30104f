import { DataCategory } from '@brobygger/domain';
import { defineReceiving } from '@brobygger/subgraph-kit';

/** What others hand over to the organisations of this agency, and how they answer. */
export const handover = defineReceiving({ prefix: 'Nav', listedBy: DataCategory.NAV_CASE });
