export * from './merkle';
export * from './note';
export type { Outcome } from './outcome';
export * from './proof';
export * from './tiles';
