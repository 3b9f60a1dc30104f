import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { OperationVariables } from '@apollo/client';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import type { AskedFor } from '../api/api-client';
import { act } from '../api/use-asked';

/**
 * Does things one at a time, and keeps what was refused of the last. `onStale` is told where somebody changed meanwhile what it was about,
 * so that it is read anew.
 */
export function useAct(onStale: () => void = () => undefined) {
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = async <Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    askedFor: AskedFor = {},
  ): Promise<Data | null> => {
    setIsBusy(true);
    const { done, faults: refused } = await act(document, variables, askedFor);
    setIsBusy(false);
    setFaults(refused);
    if (refused.some(({ code }) => code === 'CONFLICT')) onStale();
    return done;
  };
  return { send, isBusy, faults };
}
