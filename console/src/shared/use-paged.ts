import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AskedFor } from '../api/api-client';
import type { Fault } from '../api/faults';
import { ask } from '../api/use-asked';

interface Connection<Edge> {
  readonly total?: number;
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** One line of a list, with what of it could not be told: by path from the line, as `node.organisation`. */
export interface Line<Edge> {
  readonly edge: Edge;
  readonly faults: readonly Fault[];
}

/** A list as far as it was asked for. A page that could not be had leaves what stands, and is asked for again. */
export interface Paged<Edge> {
  readonly state: 'loading' | 'failed' | 'here';
  readonly lines: readonly Line<Edge>[];
  readonly faults: readonly Fault[];
  readonly hasMore: boolean;
  /** How many there are on all pages, where the list says so. */
  readonly total: number | null;
  /** Asks for the next page; what came of it. */
  readonly more: () => Promise<boolean>;
  readonly again: () => void;
}

interface Held<Edge> {
  readonly state: Paged<Edge>['state'];
  readonly lines: readonly Line<Edge>[];
  readonly faults: readonly Fault[];
  readonly after: string | null;
  readonly hasMore: boolean;
  readonly total: number | null;
}

const NOTHING = { state: 'loading', lines: [], faults: [], after: null, hasMore: false, total: null } as const;

/**
 * Asks for a list page by page. `at` is where it stands in the answer, and `listOf` finds it there. A list that is not open is a fault at
 * its own path, and no empty list.
 */
export function usePaged<Data, Variables extends OperationVariables, Edge>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  at: string,
  listOf: (data: Data) => Connection<Edge> | null | undefined,
  askedFor: AskedFor = {},
): Paged<Edge> {
  const [held, setHeld] = useState<Held<Edge>>(NOTHING);
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const key = JSON.stringify([variables, askedFor]);

  const page = useCallback(
    async (after: string | null): Promise<Held<Edge>> => {
      const { data, faults } = await ask(document, { ...variables, after } as unknown as Variables, askedFor);
      const list = data === null ? null : listOf(data);
      if (list === null || list === undefined) return { ...NOTHING, state: 'failed', faults };
      const lines = list.edges.map((edge, index) => ({ edge, faults: below(faults, `${at}.edges.${index}.`) }));
      const { hasNextPage, endCursor = null } = list.pageInfo;
      return { state: 'here', lines, faults: [], after: endCursor, hasMore: hasNextPage, total: list.total ?? null };
    },
    // The key says what of the variables changed.
    [document, key],
  );

  useEffect(() => {
    const mine = ++latest.current;
    setHeld(NOTHING);
    void page(null).then((first) => {
      if (mine === latest.current) setHeld(first);
    });
  }, [page, round]);

  const more = async (): Promise<boolean> => {
    const mine = latest.current;
    setHeld((before) => ({ ...before, state: 'loading' }));
    const next = await page(held.after);
    if (mine !== latest.current) return false;
    setHeld((before) =>
      next.state === 'failed'
        ? { ...before, state: 'failed', faults: next.faults }
        : { ...next, lines: [...before.lines, ...next.lines] },
    );
    return next.state === 'here';
  };
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...held, more, again };
}

const below = (faults: readonly Fault[], start: string): readonly Fault[] =>
  faults
    .filter(({ path }) => path.startsWith(start))
    .map((fault) => ({ ...fault, path: fault.path.slice(start.length) }));
