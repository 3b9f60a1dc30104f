import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiClient, KEEP_NOTHING, type AskedFor } from './api-client';
import { faultOf, type Fault } from './faults';
import { PACE_OF_BROWSER, pressedOnce } from './pressed-once';

/** What became of a question: on its way, here (whole or in part), or not to be had. An answer in part is never shown as a whole one. */
export type Asked<Data> =
  | { readonly state: 'loading'; readonly data: Data | null; readonly faults: readonly Fault[] }
  | { readonly state: 'failed'; readonly data: null; readonly faults: readonly Fault[] }
  | { readonly state: 'here'; readonly data: Data; readonly faults: readonly Fault[] };

/** Asks once. It throws nothing: that nothing could be reached is an answer too. */
export async function ask<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  askedFor: AskedFor = {},
): Promise<Asked<Data>> {
  try {
    const { data, error } = await apiClient.query({
      query: document,
      variables,
      context: { ...askedFor },
      ...KEEP_NOTHING,
    } as never);
    const faults = faultsOf(error);
    return data === undefined || data === null
      ? { state: 'failed', data: null, faults }
      : { state: 'here', data: data as Data, faults };
  } catch {
    return { state: 'failed', data: null, faults: [] };
  }
}

interface Acted<Data> {
  readonly done: Data | null;
  readonly faults: readonly Fault[];
}

const once = pressedOnce(PACE_OF_BROWSER);

/** Does one thing, once however often it is pressed. `done` is what came of it, or `null` with what was refused. */
export function act<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  askedFor: AskedFor = {},
): Promise<Acted<Data>> {
  const { hash } = (document as { readonly __meta__?: { readonly hash: string } }).__meta__ ?? {};
  return once(JSON.stringify([hash, variables, askedFor]), () => actNow(document, variables, askedFor));
}

async function actNow<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  askedFor: AskedFor,
): Promise<Acted<Data>> {
  try {
    const { data, error } = await apiClient.mutate({
      mutation: document,
      variables,
      context: { ...askedFor },
      ...KEEP_NOTHING,
    } as never);
    const faults = faultsOf(error);
    return { done: faults.length > 0 ? null : ((data as Data | undefined) ?? null), faults };
  } catch {
    return { done: null, faults: [{ code: 'UNREACHABLE', rule: null, argument: null, path: '', message: '' }] };
  }
}

const faultsOf = (error: unknown): readonly Fault[] => {
  if (error === undefined || error === null) return [];
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(faultOf);
  return [{ code: 'UNREACHABLE', rule: null, argument: null, path: '', message: '' }];
};

/** Asks when the page is shown, when what it asks for changes, and when it is asked to again. */
export function useAsked<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  askedFor: AskedFor = {},
): Asked<Data> & { readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<Data>>({ state: 'loading', data: null, faults: [] });
  const [round, setRound] = useState(0);
  const key = JSON.stringify([variables, askedFor]);
  const latest = useRef(0);
  useEffect(() => {
    const mine = ++latest.current;
    setAsked((before) => ({ state: 'loading', data: before.data, faults: before.faults }));
    void ask(document, variables, askedFor).then((answer) => {
      if (mine === latest.current) setAsked(answer);
    });
    // The key says what of the variables changed.
  }, [document, key, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...asked, again };
}
