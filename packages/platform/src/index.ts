export {
  anchorIn,
  applyChanges,
  openNotices,
  isMalformed,
  isRefusal,
  listChanges,
  openRegister,
  parseChange,
  auditWatch,
  postWebhook,
  startComparing,
  startSealing,
  startTimers,
  startWebhooks,
  type Applied,
  type Change,
} from '@brobygger/consent';
export { causeCode, createWorkMetrics, slowStatementMs, tellSlowStatements } from '@brobygger/subgraph-kit';
export { describedSchema } from './described-schema';
export * from './jobs';
export * from './platform';
export * from './record-jobs';
export * from './register-export';
export * from './services';
