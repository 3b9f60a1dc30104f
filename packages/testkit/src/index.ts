export { createTestDatabase, type TestDatabase } from './test-database';
export { runSubgraph, type RunningSubgraph, type RunOptions } from './run-subgraph';
export { workerHop, type WorkerHop } from './worker-hop';
