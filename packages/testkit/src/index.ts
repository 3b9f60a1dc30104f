export { commitmentOf, unfaithful, type CommittedEntry } from './commitment';
export { createFakeRegistry, type Consenting, type FakeRegistry, type Saying } from './fake-registry';
export { adminOf, aKeeperOf, handOn, type Hand } from './hand';
export { OWN_WISH } from './own-wish';
export { inLine } from './in-line';
export { createMigratedDatabase } from './migrated-database';
export { runSubgraph, type RunningSubgraph, type RunOptions } from './run-subgraph';
export { createTestDatabase, type TestDatabase } from './test-database';
export { workerHop, type WorkerHop } from './worker-hop';
