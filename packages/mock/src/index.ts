export type * from './mock-types';
export { startMock } from './start-mock';
export { WorldFault } from './world/read-world';
