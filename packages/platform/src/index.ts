export * from './administration';
export {
  anchorIn,
  openNotices,
  openRegister,
  auditWatch,
  postWebhook,
  startComparing,
  startSealing,
  startTimers,
  startWebhooks,
} from '@brobygger/consent';
export { causeCode, createWorkMetrics } from '@brobygger/subgraph-kit';
export { describedSchema } from './described-schema';
export * from './jobs';
export * from './platform';
export * from './record-jobs';
export * from './register-export';
export * from './services';
