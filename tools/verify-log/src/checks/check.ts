import type { Row } from '../rows/row';

/** One thing that is looked at while the rows go by. */
export interface Check {
  readonly name: string;
  take(row: Row): void;
  /** What shows only when all has been seen. */
  end(): void;
  /** What was looked at, for the line of the summary. */
  said(): string;
}

/** What a check looks at: a count and its word. */
export const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** So long may what was entered stand outside the tree, and a checkpoint without a signature (ADR 0133). */
export const UNSEALED_MS = 60_000;

export const isOver = (since: string, now: string): boolean => Date.parse(now) - Date.parse(since) > UNSEALED_MS;
