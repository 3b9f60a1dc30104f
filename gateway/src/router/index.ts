export { beginOperation, type OperationUnderWay, type Sent } from './operation-under-way';
export { openRouter, type Router } from './open-router';
export { answerOf } from '../http/refuse';
export type { Refusal } from '../http/receive';
export { ALLOWED_HEADERS, EXPOSED_HEADERS } from '../http/cors';
export { SAFE_HEADERS } from '../http/safe-headers';
export { readEnvironment } from '../environment';
export type { AskSubgraph, SubgraphOperation } from '../data-source/call-subgraph';
export type { RequestContext } from '../request-context';
