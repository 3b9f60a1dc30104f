export { openBrobygger, type Brobygger, type BrobyggerConfig } from './brobygger';
export type { HivePlugin, HiveTransport } from './hive-hooks';
