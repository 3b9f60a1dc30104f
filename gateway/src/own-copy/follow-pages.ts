import type { GraphQLFormattedError } from 'graphql';
import { isRecord } from './chronological';
import { PAGE_SIZE, type Paging, type PlannedPart } from './copy-plan';

/** More pages of one list are not followed: a hundred rows each. */
export const MOST_PAGES = 100;

/** What one operation was answered of the youth. */
export interface Answered {
  readonly me: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Sends an operation as the youth; `null` where there is no time left for it. */
export type AskAsYouth = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answered | null>;

/** All pages of one part together. */
export interface Followed {
  /** All that was answered: of a connection its rows. */
  readonly value: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether there is more than was read, and from where on to ask for it; `null` when it is the beginning. */
  readonly rest: { readonly from: string | null } | null;
}

/** Reads a part to its end, or as far as there is time and room. */
export async function followPages(part: PlannedPart, ask: AskAsYouth): Promise<Followed> {
  const { field } = part;
  let whole: unknown = null;
  let from: string | null = null;
  const errors: GraphQLFormattedError[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answered = await ask(part.query, { from });
    if (answered === null) return { value: whole, errors, rest: { from } };
    errors.push(...answered.errors);
    const value = field === null ? answered.me : (answered.me?.[field] ?? null);
    const [rows, next] = pageOf(part.paging, value);
    whole = page === 0 ? rows : joined(part.paging, whole, rows);
    if (next === null) {
      // A page that did not come is the end of what can be read, and not the end of the list.
      const isLost = page > 0 && value === null;
      return { value: whole, errors, rest: isLost ? { from } : null };
    }
    from = next;
  }
  return { value: whole, errors, rest: { from } };
}

/** What a page holds, and from where on the next is asked for. */
function pageOf(paging: Paging, value: unknown): readonly [rows: unknown, next: string | null] {
  switch (paging) {
    case 'NONE':
      return [value, null];
    case 'AFTER': {
      if (!isRecord(value)) return [value, null];
      const { edges, pageInfo } = value as unknown as Connection;
      return [edges.map(rowOf), pageInfo.hasNextPage ? pageInfo.endCursor : null];
    }
    case 'BEFORE':
      return [value, oldestOfFull(value)];
    default:
      return paging satisfies never;
  }
}

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A row with what its edge says beside it; the cursor is for asking alone. */
function rowOf({ cursor: _cursor, node, ...beside }: Connection['edges'][number]): unknown {
  const said = Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== null));
  return isRecord(node) || Object.keys(said).length > 0 ? { ...(isRecord(node) ? node : {}), ...said } : node;
}

interface Row {
  readonly id: string;
}
type WithHistory = Readonly<Record<string, unknown>> & { readonly history: readonly Row[] };

const historiesIn = (value: unknown): readonly WithHistory[] => (Array.isArray(value) ? value : []) as WithHistory[];

/** From where on all histories that filled their page are read on; ids are in the order of time. Some repeat rows by that. */
function oldestOfFull(value: unknown): string | null {
  const oldest = historiesIn(value).flatMap(({ history }) =>
    history.length < PAGE_SIZE ? [] : history.slice(-1).map(({ id }) => id),
  );
  return oldest.length === 0 ? null : oldest.reduce((one, other) => (one > other ? one : other));
}

function joined(paging: Paging, whole: unknown, rows: unknown): unknown {
  if (paging === 'AFTER') return [...((whole ?? []) as unknown[]), ...((rows ?? []) as unknown[])];
  const more = historiesIn(rows);
  return historiesIn(whole).map(({ history, ...section }, n) => {
    const known = new Set(history.map(({ id }) => id));
    return { ...section, history: [...history, ...(more[n]?.history ?? []).filter(({ id }) => !known.has(id))] };
  });
}
