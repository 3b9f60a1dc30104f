export { brobygger, type BrobyggerConfig } from './brobygger';
export type { HivePlugin, HiveTransport } from './hive-hooks';
export { GatewayEnvironment, openRouter, readEnvironment, type Router } from '@brobygger/gateway/router';
