import type { DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import DataLoader from 'dataloader';
import type { ObjectLiteral } from 'typeorm';
import { assertPageSize } from '../cursors/read-page';
import type { Disclosure } from '../disclosure/disclosure';
import { createRowReader, type Read, type RowReaderDeps } from './row-reader';
import type { AnyRowSource, Below, RowSource } from './row-source';

/** Reads rows for one request: each source once, however many youths are asked for, and only what is released. */
export interface RowLoaders {
  /**
   * The rows of the key: a youth's id, or the id of a parent row that was itself released. Of a list that says `first`, so many of them, in
   * their order; the database gives no more.
   * @throws BAD_USER_INPUT for a `first` outside 1–100
   */
  of<Row extends ObjectLiteral>(source: RowSource<Row>, key: string, first?: number | null): Promise<readonly Row[]>;
}

/** Makes the row loaders of a service; the statements are made once. */
export function createRowLoadersFactory(deps: RowReaderDeps) {
  const read = createRowReader(deps);
  const childrenOf = new Map<unknown, readonly Child[]>();
  for (const source of deps.rowSources) {
    if (!isChild(source)) continue;
    const { parent } = source.below;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), source]);
  }

  return (hop: Hop, disclosure: Disclosure): RowLoaders => {
    const loaders = new Map<unknown, Map<number | null, DataLoader<string, readonly ObjectLiteral[]>>>();
    // What several sources are asked for at once goes as one statement.
    const reader = new DataLoader<Read, readonly ObjectLiteral[]>(read, { cache: false });

    function loaderOf<Row extends ObjectLiteral>(
      source: RowSource<Row>,
      most: number | null = null,
    ): DataLoader<string, readonly Row[]> {
      const ofSource = loaders.get(source) ?? new Map<number | null, DataLoader<string, readonly ObjectLiteral[]>>();
      loaders.set(source, ofSource);
      const known =
        ofSource.get(most) ??
        new DataLoader<string, readonly ObjectLiteral[]>((keys) =>
          load(source as unknown as RowSource<ObjectLiteral>, keys, most),
        );
      ofSource.set(most, known);
      return known as unknown as DataLoader<string, readonly Row[]>;
    }

    async function load(
      source: RowSource<ObjectLiteral>,
      keys: readonly string[],
      most: number | null,
    ): Promise<readonly (readonly ObjectLiteral[])[]> {
      const came = keys.map((key) => disclosure.came(source, key));
      const asked = keys.flatMap((key, n) => (came[n] === undefined ? releasedOf(source, key, hop, disclosure) : []));
      const answer = (rows: readonly ObjectLiteral[]) => {
        const read = rowsByKey(source, keys, rows);
        // Of several categories, each gave its first ones.
        const found = came.map((rows, n) => rows ?? read[n] ?? []);
        return most === null ? found : found.map((rows) => rows.slice(0, most));
      };
      if (asked.length === 0) return answer([]);
      // Below the first ones they are read when these are: with their parents, rows would come of parents that are not shown.
      const known = most === null ? (childrenOf.get(source) ?? []) : [];
      const children = known.filter(({ below }) => disclosure.asksFor(below.shownAs));
      // In one turn, so that they go as one statement.
      const below = children.map((child) => reader.load({ source: child, isWithParent: true, asked }));
      const awaited = Promise.allSettled(below);
      const rows = await reader.load({ source, asked, most });
      (await awaited).forEach((found, n) => {
        const child = children[n];
        // What could not be read with its parent is read when it is shown, and fails there.
        if (child !== undefined && found.status === 'fulfilled') keep(child, rows, found.value);
      });
      return answer(rows);
    }

    /** The rows of each of the parents, for whoever asks for them. */
    function keep(child: Child, parents: readonly ObjectLiteral[], rows: readonly ObjectLiteral[]): void {
      const keys = [...new Set(parents.map((parent) => String(parent[child.below.key])))];
      const found = rowsByKey(child, keys, onceEach(rows));
      keys.forEach((key, n) => loaderOf<ObjectLiteral>(child).prime(key, found[n] ?? []));
    }

    return {
      of(source, key, first = null) {
        if (first !== null) assertPageSize(first);
        return loaderOf(source, first).load(key);
      },
    };
  };
}

type Child = AnyRowSource & { readonly below: Below };

const isChild = (source: AnyRowSource): source is Child => source.below !== undefined;

function rowsByKey(
  { by }: AnyRowSource,
  keys: readonly string[],
  rows: readonly ObjectLiteral[],
): readonly (readonly ObjectLiteral[])[] {
  const byKey = new Map<string, ObjectLiteral[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(String(row[by]))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** A row that several parents lead to is one. */
const onceEach = (rows: readonly ObjectLiteral[]): readonly ObjectLiteral[] => [
  ...new Map(rows.map((row) => [row['id'], row])).values(),
];

interface Asked {
  readonly id: string;
  readonly organisationId: string | null;
  readonly category: DataCategory | null;
}

/** What may be read for the key: nothing that the disclosure did not release. */
function releasedOf<Row extends ObjectLiteral>(
  { category }: RowSource<Row>,
  id: string,
  hop: Hop,
  disclosure: Disclosure,
): readonly Asked[] {
  if (category === undefined) return [{ id, organisationId: null, category: null }];
  const categories = typeof category === 'object' ? category.anyOf : [category];
  const gate = typeof category === 'object' && category.eachAlone === true ? undefined : categories[0];
  return categories.flatMap((each): readonly Asked[] => {
    const scope =
      gate === undefined || each === gate ? disclosure.released(id, each) : disclosure.released(id, each, gate);
    if (scope === null) return [];
    if (scope === 'ALL') return [{ id, organisationId: null, category: each }];
    return hop.caller.organisationId === null
      ? []
      : [{ id, organisationId: hop.caller.organisationId, category: each }];
  });
}
