import type { DataCategory } from '@brobygger/domain';
import { isDeepStrictEqual } from 'node:util';
import type { Json } from './ask-service';
import type { RowOwner } from './row-owners';

/** A row with whose it is. */
export type OwnedRow = Json & {
  readonly organisationId: string | null;
  readonly category?: DataCategory;
};

/** The rows as the workers of one organisation see them. */
export interface OwnView {
  readonly organisationId: string;
  readonly rows: readonly Json[];
}

/**
 * One value without an id, an object or a number: what it is of all organisations, and after that what it is of each, which may be another.
 */
export const mergeValues = (all: readonly Json[], views: readonly OwnView[]): readonly OwnedRow[] => [
  ...all.map((row): OwnedRow => ({ ...row, organisationId: null })),
  ...onceEach(views.flatMap(({ organisationId, rows }) => rows.map((row) => ({ organisationId, row })))).map(
    ({ organisationId, row }): OwnedRow => ({ ...row, organisationId }),
  ),
];

/**
 * The rows that the youth sees, in their order, with what the own workers see of them beside, and after them those that only these see. A
 * row without an id is of the organisation whose workers see it.
 */
export function mergeRows(
  all: readonly Json[],
  views: readonly OwnView[],
  owners: ReadonlyMap<string, RowOwner>,
): readonly OwnedRow[] {
  const own = views.flatMap(({ organisationId, rows }) => rows.map((row) => ({ organisationId, row })));
  const seen = all.map((row): OwnedRow => {
    const alike = own.filter((each) => isSame(each.row, row));
    return owned(
      alike.reduce((merged, each) => fill(merged, each.row), row),
      alike[0]?.organisationId ?? null,
      owners,
    );
  });
  const rest = own.filter(({ row }) => !all.some((each) => isSame(each, row)));
  return [...seen, ...onceEach(rest).map(({ organisationId, row }) => owned(row, organisationId, owners))];
}

const isSame = (one: Json, other: Json): boolean =>
  typeof one['id'] === 'string' ? one['id'] === other['id'] : isDeepStrictEqual(one, other);

function onceEach(rows: readonly { readonly organisationId: string; readonly row: Json }[]) {
  return rows.filter(({ organisationId, row }, n) => {
    const first = rows.findIndex((each) => each.organisationId === organisationId && isSame(each.row, row));
    return first === n;
  });
}

function owned(row: Json, seenBy: string | null, owners: ReadonlyMap<string, RowOwner>): OwnedRow {
  const owner = typeof row['id'] === 'string' ? owners.get(row['id']) : undefined;
  const { organisationId = seenBy, category = null } = owner ?? {};
  return { ...row, organisationId, ...(category === null ? {} : { category }) };
}

/** The one with what is null in it of the other. */
function fill(one: Json, other: Json): Json {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, filled(one[name], other[name])]));
}

function filled(one: unknown, other: unknown): unknown {
  if (one === null || one === undefined) return other ?? null;
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return one.map((each, n) => filled(each, other[n]));
  }
  const areObjects = [one, other].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  return areObjects ? fill(one as Json, other as Json) : one;
}
