export * from './gateway';
export * from './identity';
export * from './data-source/call-subgraph';
export { createHttpCall } from './data-source/http-call';
export { DEFAULT_LIMITS, type OperationLimits } from './limits/operation-limits';
export type { TrustedDocuments } from './http/trusted-documents';
export { GatewayEnvironment, gatewayVariables, limitsOf, readTrustedDocuments } from './environment';
export { runGateway, type RunningGateway } from './run-gateway';
