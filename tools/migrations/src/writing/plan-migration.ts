import type { Difference } from '../difference/difference-of';
import { tablesWithin } from '../sql/tables-touched';

/** A difference, cut by who owns the tables. */
export interface Plan extends Difference {
  /** The noun's own tables that it touches. */
  readonly touched: readonly string[];
  /** The tables of others that differ too. */
  readonly others: readonly string[];
}

/** Keeps of a difference what touches the tables that the noun owns. */
export function planMigration({ up, down }: Difference, owns: (table: string) => boolean): Plan {
  const tablesOf = tablesWithin([...up, ...down]);
  const isOwn = (statement: string): boolean => tablesOf(statement).every(owns);
  const touched = [...new Set([...up, ...down].flatMap((statement) => tablesOf(statement)))].sort();
  return {
    up: up.filter(isOwn),
    down: down.filter(isOwn),
    touched: touched.filter(owns),
    others: touched.filter((table) => !owns(table)),
  };
}
