import { createCallerBudget, type OwnBudget } from './caller-budget';

const HOUR_MS = 3_600_000;

/** So many answers of dear fields a caller may have in an hour. */
export const createHourlyBudget = (dearPerHour: number, clock: () => Date = () => new Date()): OwnBudget =>
  createCallerBudget({ amount: dearPerHour, windowMs: HOUR_MS, clock });
