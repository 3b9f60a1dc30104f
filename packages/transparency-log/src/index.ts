export * from './merkle';
export type { Outcome } from './outcome';
