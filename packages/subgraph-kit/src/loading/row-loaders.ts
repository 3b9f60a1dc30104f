import type { DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import DataLoader from 'dataloader';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Disclosure } from '../disclosure/disclosure';
import type { Query } from '../persistence/query';
import { selectOf, type RowSource } from './row-source';

/** Reads rows for one request: one statement per source, however many youths are asked for, and only what is released. */
export interface RowLoaders {
  /** The rows of the key: a youth's id, or the id of a parent row that was itself released. */
  of<Row extends ObjectLiteral>(source: RowSource<Row>, key: string): Promise<readonly Row[]>;
}

/** Makes the row loaders of a service; the statements are made once. */
export function createRowLoadersFactory(deps: { readonly dataSource: DataSource; readonly query: Query }) {
  const statements = new Map<unknown, { readonly name: string; readonly text: string }>();

  function statementOf<Row extends ObjectLiteral>(source: RowSource<Row>): { readonly name: string; readonly text: string } {
    const known = statements.get(source) ?? selectOf(deps.dataSource, source);
    statements.set(source, known);
    return known;
  }

  return (hop: Hop, disclosure: Disclosure): RowLoaders => {
    const loaders = new Map<unknown, DataLoader<string, readonly ObjectLiteral[]>>();

    function loaderOf<Row extends ObjectLiteral>(source: RowSource<Row>): DataLoader<string, readonly Row[]> {
      const known = loaders.get(source) ?? new DataLoader<string, readonly ObjectLiteral[]>((keys) => load(source, keys));
      loaders.set(source, known);
      return known as unknown as DataLoader<string, readonly Row[]>;
    }

    async function load<Row extends ObjectLiteral>(source: RowSource<Row>, keys: readonly string[]): Promise<readonly (readonly Row[])[]> {
      const asked = keys.flatMap((key) => releasedOf(source, key, hop, disclosure));
      if (asked.length === 0) return keys.map(() => []);
      const { name, text } = statementOf(source);
      const rows = await deps.query<Row>(name, text, [asked.map(({ id }) => id), asked.map(({ organisationId }) => organisationId), asked.map(({ category }) => category)]);
      const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of rows) byKey.get(String(row[source.by]))?.push(row);
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
function releasedOf<Row extends ObjectLiteral>({ category }: RowSource<Row>, id: string, hop: Hop, disclosure: Disclosure): readonly Asked[] {
  if (category === undefined) return [{ id, organisationId: null, category: null }];
  const categories = typeof category === 'object' ? category.anyOf : [category];
  const [gate] = categories;
  return categories.flatMap((each): readonly Asked[] => {
    const scope = each === gate ? disclosure.released(id, each) : disclosure.released(id, each, gate);
    if (scope === null) return [];
    if (scope === 'ALL') return [{ id, organisationId: null, category: each }];
    return hop.caller.organisationId === null ? [] : [{ id, organisationId: hop.caller.organisationId, category: each }];
  });
}
