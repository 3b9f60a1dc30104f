export { causeCode } from '@brobygger/subgraph-kit';
export { openRegister } from '@brobygger/consent';
export * from './jobs';
export * from './platform';
export * from './services';
