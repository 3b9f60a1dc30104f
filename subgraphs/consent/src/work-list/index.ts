import { defineWorkList, type AskedWork } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { Youth } from '../youth/youth.entity';

const defined = defineWorkList({ Youth });

/** What waits at the registry for a worker. The nouns add their lists to it. */
export type WorkList = AskedWork;
export const { WorkList } = defined;
export const workList = defineConsentNoun({ resolvers: () => [new defined.WorkListResolver()] });
