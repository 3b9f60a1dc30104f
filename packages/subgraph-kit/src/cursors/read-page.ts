import { createError } from '@brobygger/domain';
import type { CursorCaller, Cursors } from './cursors';

/** The most that a page of a list has. */
export const LARGEST_PAGE = 100;

/** Which page of a list is asked for: so many, after the place of a cursor. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page as it was read: its rows with their cursors, and whether there are more. */
export interface Page<Row> {
  readonly edges: readonly { readonly row: Row; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list, of whom, and how its rows are read: from the place on, so many; `place` is a row's own. */
export interface PagedList<Row> {
  readonly cursors: Cursors;
  readonly list: string;
  readonly caller: CursorCaller;
  readonly read: (from: string | null, most: number) => Promise<readonly Row[]>;
  readonly place: (row: Row) => string;
}

/** @throws BAD_USER_INPUT for a page size outside 1–100 */
export function assertPageSize(first: number): void {
  if (first >= 1 && first <= LARGEST_PAGE) return;
  throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${LARGEST_PAGE}`, { argument: 'first' });
}

/**
 * Reads a page: one row more than was asked for says whether there are others.
 * @throws BAD_USER_INPUT for a page size outside 1–100, or a cursor that is none of this list and caller
 */
export async function readPage<Row>(
  { cursors, list, caller, read, place }: PagedList<Row>,
  { first, after }: PageAsked,
): Promise<Page<Row>> {
  assertPageSize(first);
  const from = after === null || after === undefined ? null : cursors.open(list, caller, after);
  const rows = await read(from, first + 1);
  const edges = rows.slice(0, first).map((row) => ({ row, cursor: cursors.seal(list, caller, place(row)) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
