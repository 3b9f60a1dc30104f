import type { DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import DataLoader from 'dataloader';
import type { ObjectLiteral } from 'typeorm';
import type { Disclosure } from '../disclosure/disclosure';
import { createRowReader, type Read, type RowReaderDeps } from './row-reader';
import type { RowSource } from './row-source';

/** Reads rows for one request: each source once, however many youths are asked for, and only what is released. */
export interface RowLoaders {
  /** The rows of the key: a youth's id, or the id of a parent row that was itself released. */
  of<Row extends ObjectLiteral>(source: RowSource<Row>, key: string): Promise<readonly Row[]>;
}

/** Makes the row loaders of a service; the statements are made once. */
export function createRowLoadersFactory(deps: RowReaderDeps) {
  const read = createRowReader(deps);

  return (hop: Hop, disclosure: Disclosure): RowLoaders => {
    const loaders = new Map<unknown, DataLoader<string, readonly ObjectLiteral[]>>();
    // What several sources are asked for at once goes as one statement.
    const reader = new DataLoader<Read, readonly ObjectLiteral[]>(read, { cache: false });

    function loaderOf<Row extends ObjectLiteral>(source: RowSource<Row>): DataLoader<string, readonly Row[]> {
      const known =
        loaders.get(source) ??
        new DataLoader<string, readonly ObjectLiteral[]>((keys) =>
          load(source as unknown as RowSource<ObjectLiteral>, keys),
        );
      loaders.set(source, known);
      return known as unknown as DataLoader<string, readonly Row[]>;
    }

    async function load(
      source: RowSource<ObjectLiteral>,
      keys: readonly string[],
    ): Promise<readonly (readonly ObjectLiteral[])[]> {
      const asked = keys.flatMap((key) => releasedOf(source, key, hop, disclosure));
      if (asked.length === 0) return keys.map(() => []);
      const byKey = new Map<string, ObjectLiteral[]>(keys.map((key) => [key, []]));
      for (const row of await reader.load({ source, asked })) byKey.get(String(row[source.by]))?.push(row);
      return keys.map((key) => byKey.get(key) ?? []);
    }

    return { of: (source, key) => loaderOf(source).load(key) };
  };
}

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
  const [gate] = categories;
  return categories.flatMap((each): readonly Asked[] => {
    const scope = each === gate ? disclosure.released(id, each) : disclosure.released(id, each, gate);
    if (scope === null) return [];
    if (scope === 'ALL') return [{ id, organisationId: null, category: each }];
    return hop.caller.organisationId === null
      ? []
      : [{ id, organisationId: hop.caller.organisationId, category: each }];
  });
}
